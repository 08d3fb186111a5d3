package org.alumninetwork.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Creates offices and terms, each at most once however often it is asked. */
final class Appointments {

    /** The body of {@code POST /v1/organisations/{id}/offices}. */
    private record NewOffice(String type, Map<String, String> title, boolean single) {}

    /** The body of {@code POST /v1/organisations/{id}/terms}. */
    private record NewTerm(UUID officeId, UUID memberId, String startsOn, String endsOn) {}

    private final Api administrator;

    Appointments(Api administrator) {
        this.administrator = administrator;
    }

    void appoint(Body body, Office office, UUID member, Period period) {
        JsonNode created = administrator.post(
                path(body, "offices"),
                "demo-office-%s-%s".formatted(body.code(), office),
                new NewOffice(office.name(), office.title(), office.single()));
        administrator.post(
                path(body, "terms"),
                "demo-term-%s-%s-%s".formatted(body.code(), office, period.first()),
                new NewTerm(
                        UUID.fromString(created.path("id").asText()),
                        member,
                        period.first().toString(),
                        text(period.last())));
    }

    private static String path(Body body, String collection) {
        return "/v1/organisations/%s/%s".formatted(body.id(), collection);
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
