package org.alumninetwork.members.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alumninetwork.support.personal.PersonalDataView;

/** A zip that is readable without us: what each service said as JSON, and a page that shows the same. */
@ApplicationScoped
class ExportArchive {

    private final ObjectWriter json;
    private final Template page;

    ExportArchive(ObjectMapper json, @Location("export/index.html") Template page) {
        this.json = json.writerWithDefaultPrettyPrinter();
        this.page = page;
    }

    byte[] of(List<PersonalDataView> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "index.html", pageOf(parts));
            for (PersonalDataView part : parts) {
                add(zip, part.service() + ".json", jsonOf(part));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory takes every byte", impossible);
        }
        return bytes.toByteArray();
    }

    private String pageOf(List<PersonalDataView> parts) {
        return page.data("parts", parts.stream().map(ExportSection::of).toList())
                .data("readAt", parts.getFirst().readAt())
                .render();
    }

    private String jsonOf(PersonalDataView part) {
        try {
            return json.writeValueAsString(part);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What came as JSON goes as JSON", impossible);
        }
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
