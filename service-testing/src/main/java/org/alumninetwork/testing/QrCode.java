package org.alumninetwork.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Reads a QR code that a service has drawn. */
public final class QrCode {

    /**
     * It is not looked for as in a photograph: there, where one picture in a hundred is not made out, a camera takes
     * the next one.
     */
    private static final Map<DecodeHintType, ?> DRAWN = Map.of(DecodeHintType.PURE_BARCODE, true);

    private QrCode() {}

    /** The text that it holds. */
    public static String textOf(byte[] png) throws IOException, ReaderException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(light)), DRAWN)
                .getText();
    }
}
