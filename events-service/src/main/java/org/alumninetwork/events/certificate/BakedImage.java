package org.alumninetwork.events.certificate;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** An image that carries a credential in an {@code iTXt} chunk (Open Badges 3.0, 5.3.1.1; PNG, 11.3.3.4). */
final class BakedImage {

    private static final String CHUNKS = "javax_imageio_png_1.0";
    private static final String KEYWORD = "openbadgecredential";

    private BakedImage() {}

    /**
     * @param png what is seen
     * @param credential in its compact form
     */
    static byte[] of(byte[] png, String credential) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
            metadata.mergeTree(CHUNKS, chunkWith(credential));
            writer.setOutput(output);
            writer.write(new IIOImage(image, null, metadata));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Nothing but memory is written", impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadataNode chunkWith(String credential) {
        IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", KEYWORD);
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", credential);
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        texts.appendChild(entry);
        IIOMetadataNode root = new IIOMetadataNode(CHUNKS);
        root.appendChild(texts);
        return root;
    }
}
