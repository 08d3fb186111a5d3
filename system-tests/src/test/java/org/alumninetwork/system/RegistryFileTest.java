package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alumninetwork.stack.demo.people.HelsinkiAlumni;
import org.alumninetwork.stack.demo.registry.BadRow;
import org.alumninetwork.stack.demo.registry.RegistryFile;
import org.alumninetwork.stack.demo.registry.RegistryFileSummary;
import org.alumninetwork.stack.demo.registry.RegistryFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry's file of 200 000 rows, with everything that such files hold, through the gateway. */
class RegistryFileTest {

    private static final long ROWS = 200_000;

    @TempDir
    Path folder;

    private final Api registry = Api.asClient("registry");

    @Test
    void goodRowsLandBadOnesAreNamedAndASecondRunChangesNothing() throws IOException {
        RegistryFile description = RegistryFile.ofRows(new HelsinkiAlumni(42), ROWS)
                .as(RegistryFormat.SEMICOLON_SEPARATED)
                .withByteOrderMark()
                .withDuplicates(200)
                .withBad(BadRow.BROKEN_DATE, 60)
                .withBad(BadRow.UNKNOWN_COUNTRY, 50)
                .withBad(BadRow.MISSING_EXTERNAL_ID, 40)
                .withBad(BadRow.BAD_EMAIL, 30)
                .withBad(BadRow.BAD_ORCID, 20)
                .withBad(BadRow.END_BEFORE_START, 10);
        Path file = folder.resolve("registry.csv");
        RegistryFileSummary written = write(description, file);

        JsonNode first = imported(file);

        assertThat(first.at("/progress/done").asLong()).isEqualTo(written.rows());
        assertThat(first.at("/counts/rejected").asLong())
                .isEqualTo(written.badRows().size());
        assertThat(countsOf(first)).isEqualTo(written.rows());
        assertThat(rejected(first))
                .containsExactlyElementsOf(written.badRows().stream()
                        .map(bad -> bad.line() + " " + bad.kind().field())
                        .toList());

        String afterFirst = endOfFeed();
        JsonNode second = imported(file);

        assertThat(second.at("/counts/created").asLong()).isZero();
        assertThat(second.at("/counts/updated").asLong()).isZero();
        assertThat(second.at("/counts/unchanged").asLong())
                .isEqualTo(written.rows() - written.badRows().size());
        assertThat(Api.asClient("events-service")
                        .get("/v1/changes/members?after=" + afterFirst)
                        .json()
                        .path("items"))
                .isEmpty();

        write(description.withChanged(0.01), file);
        JsonNode third = imported(file);

        assertThat(third.at("/counts/created").asLong()).isZero();
        assertThat(third.at("/counts/updated").asLong()).isBetween(ROWS / 200, ROWS / 50);
    }

    private JsonNode imported(Path file) throws IOException {
        Answer accepted = registry.send(
                "POST",
                "/v1/imports?source=helsinki-registry&mode=delta",
                Optional.of("text/csv"),
                BodyPublishers.ofFile(file));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> registry.get(accepted.header("Location")).json(), job -> {
                    assertThat(job.path("state").asText()).isNotEqualTo("FAILED");
                    return job.path("state").asText().equals("SUCCEEDED");
                });
    }

    private List<String> rejected(JsonNode job) {
        List<String> rows = new ArrayList<>();
        String next = "/v1/imports/" + job.path("id").asText() + "/rows?outcome=REJECTED&limit=200";
        while (next != null) {
            Answer page = registry.get(next);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            page.json()
                    .path("items")
                    .forEach(row -> rows.add(
                            row.path("line").asText() + " " + row.path("field").asText()));
            next = Optional.ofNullable(page.header("Link"))
                    .map(link -> link.replaceAll("<(.*)>.*", "$1"))
                    .orElse(null);
        }
        return rows;
    }

    private static long countsOf(JsonNode job) {
        long sum = 0;
        for (JsonNode count : job.path("counts")) {
            sum += count.asLong();
        }
        return sum;
    }

    private static String endOfFeed() {
        Api service = Api.asClient("events-service");
        JsonNode page = service.get("/v1/changes/members?limit=1000").json();
        while (!page.path("items").isEmpty()) {
            page = service.get("/v1/changes/members?limit=1000&after="
                            + page.path("next").asText())
                    .json();
        }
        return page.path("next").asText();
    }

    private static RegistryFileSummary write(RegistryFile description, Path file) {
        try (OutputStream stream = Files.newOutputStream(file)) {
            return description.writeTo(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
