package org.alumninetwork.support.credential;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A text as a QR code (ISO/IEC 18004), with the quiet zone of 4 modules that readers need. */
public final class QrImage {

    /** What it is shown on. */
    public enum Surface {
        /** A quarter of it may be hidden by a fold or a scratch. */
        PAPER(ErrorCorrectionLevel.Q),

        /** A seventh of it may be hidden, by a reflection: so its modules are fewer and larger. */
        SCREEN(ErrorCorrectionLevel.M);

        private final ErrorCorrectionLevel level;

        Surface(ErrorCorrectionLevel level) {
            this.level = level;
        }

        private Map<EncodeHintType, ?> hints() {
            return Map.of(EncodeHintType.ERROR_CORRECTION, level, EncodeHintType.MARGIN, 4);
        }
    }

    /** Least width in pixels. */
    private static final int PIXELS = 480;

    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    private QrImage() {}

    /** For paper. */
    public static byte[] png(String text) {
        return png(text, Surface.PAPER);
    }

    public static byte[] png(String text, Surface surface) {
        BitMatrix modules = modulesOf(text, surface, PIXELS);
        BufferedImage image = new BufferedImage(modules.getWidth(), modules.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                image.setRGB(column, row, modules.get(column, row) ? BLACK : WHITE);
            }
        }
        return bytesOf(image);
    }

    /** For paper. */
    public static String svg(String text) {
        return svg(text, Surface.PAPER);
    }

    /** A unit of its view box is a module. */
    public static String svg(String text, Surface surface) {
        BitMatrix modules = modulesOf(text, surface, 0);
        String squares = IntStream.range(0, modules.getHeight())
                .boxed()
                .flatMap(row -> IntStream.range(0, modules.getWidth())
                        .filter(column -> modules.get(column, row))
                        .mapToObj(column -> "M" + column + " " + row + "h1v1h-1z"))
                .collect(Collectors.joining());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s"/></svg>
                """.formatted(modules.getWidth(), squares);
    }

    private static BitMatrix modulesOf(String text, Surface surface, int pixels) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, pixels, pixels, surface.hints());
        } catch (WriterException impossible) {
            throw new IllegalStateException("What is signed here is short enough", impossible);
        }
    }

    private static byte[] bytesOf(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Nothing but memory is written", impossible);
        }
        return bytes.toByteArray();
    }
}
