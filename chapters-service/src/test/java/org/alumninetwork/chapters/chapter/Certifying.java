package org.alumninetwork.chapters.chapter;

import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.created;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.alumninetwork.testing.Database;

/** Rules, applications and decisions for tests, made through the API. */
public final class Certifying {

    private Certifying() {}

    public static ValidatableResponse rule(String network, String code, int needed, int graceDays, String validFrom) {
        return administrator()
                .body(Map.of(
                        "certifierId", idOf(network),
                        "code", code,
                        "needed", needed,
                        "windowMonths", 12,
                        "graceDays", graceDays,
                        "validFrom", validFrom))
                .post("/v1/certification-rules")
                .then();
    }

    /** Where the chapter is. */
    public static String applied(String chapter) {
        return created(
                "/v1/chapters",
                Map.of(
                        "organisationId",
                        idOf(chapter),
                        "statement",
                        "We are forty alumni.",
                        "attachments",
                        List.of(Map.of("title", "Statutes", "link", "https://example.org/statutes.pdf"))));
    }

    public static String standingTag(String chapter) {
        return administrator()
                .get(chapter + "/standing")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    public static ValidatableResponse decide(String login, String chapter, String toState) {
        return decide(login, chapter, toState, standingTag(chapter));
    }

    public static ValidatableResponse decide(String login, String chapter, String toState, String standing) {
        return person(login)
                .header("If-Match", standing)
                .body(Map.of("toState", toState, "reasons", "As the rules have it."))
                .post(chapter + "/decisions")
                .then();
    }

    /** Lets the review begin with the next day, whatever other tests reviewed and found. */
    public static void forgetNights() {
        try (var connection = Database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from certification_night");
            statement.execute("delete from certification_finding");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
