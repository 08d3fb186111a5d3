package org.alumninetwork.events.certificate;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alumninetwork.events.wording.Phrases;
import org.alumninetwork.events.wording.Wording;
import org.alumninetwork.support.credential.QrImage;

/** A certificate on a page of A4, to be printed; in letters of Europe, the Caucasus and the Near East. */
@ApplicationScoped
class CertificateDocument {

    private static final String LETTERS = "net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

    /** Points of 1/72 inch. */
    private static final float MARGIN = 60;

    private static final float QR_SIDE = 110;

    private final OpenBadge badge;
    private final BaseFont letters;

    CertificateDocument(OpenBadge badge) {
        this.badge = badge;
        this.letters = loaded();
    }

    byte[] of(Certificate certificate, Wording wording) {
        Phrases phrases = Phrases.of("certificate", wording);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, bytes);
            document.addTitle(phrases.say(titleOf(certificate.kind())));
            document.open();
            for (Element element : elementsOf(certificate, phrases, wording)) {
                document.add(element);
            }
        }
        return bytes.toByteArray();
    }

    private List<Element> elementsOf(Certificate certificate, Phrases phrases, Wording wording) {
        List<Element> elements = new ArrayList<>();
        elements.add(line(phrases.say(titleOf(certificate.kind())), 28));
        elements.add(line(certificate.shownName() == null ? phrases.say("holder") : certificate.shownName(), 24));
        elements.add(line(phrases.say("attended"), 13));
        elements.add(line(wording.choose(certificate.title()), 20));
        elements.add(line(dateOf(certificate, phrases.locale()), 13));
        amountOf(certificate.hours(), "hours", phrases).ifPresent(elements::add);
        amountOf(certificate.ectsCredits(), "credits", phrases).ifPresent(elements::add);
        elements.add(line(hostsOf(certificate, wording), 13));
        elements.add(qrOf(certificate));
        elements.add(line(phrases.say("verify") + "\n" + badge.addressOf(certificate), 9));
        return elements;
    }

    private Optional<Element> amountOf(BigDecimal amount, String phrase, Phrases phrases) {
        return Optional.ofNullable(amount)
                .map(number ->
                        line(phrases.say(phrase, number.stripTrailingZeros().toPlainString()), 13));
    }

    private static String titleOf(CertificateKind kind) {
        return switch (kind) {
            case ATTENDANCE -> "title.attendance";
            case LEARNING -> "title.learning";
        };
    }

    private static String dateOf(Certificate certificate, Locale locale) {
        DateTimeFormatter date =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        String first = date.format(certificate.startsAt());
        String last = date.format(certificate.endsAt());
        return first.equals(last) ? first : first + " – " + last;
    }

    private static String hostsOf(Certificate certificate, Wording wording) {
        return certificate.hosts().stream()
                .map(host -> wording.choose(host.name()))
                .collect(Collectors.joining(" · "));
    }

    private Element line(String text, float size) {
        Paragraph paragraph = new Paragraph(text, new Font(letters, size));
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setLeading(size * 1.3f);
        paragraph.setSpacingAfter(size * 0.5f);
        return paragraph;
    }

    private Element qrOf(Certificate certificate) {
        try {
            Image image = Image.getInstance(QrImage.png(badge.addressOf(certificate)));
            image.scaleToFit(QR_SIDE, QR_SIDE);
            image.setAlignment(Element.ALIGN_CENTER);
            return image;
        } catch (IOException impossible) {
            throw new UncheckedIOException("Nothing but memory is read", impossible);
        }
    }

    private static BaseFont loaded() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(LETTERS)) {
            return BaseFont.createFont(
                    "DejaVuSans.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
        } catch (IOException | DocumentException missing) {
            throw new IllegalStateException("The letters come with the service", missing);
        }
    }
}
