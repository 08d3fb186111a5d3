package org.alumninetwork.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Creates offices and terms, each at most once however often it is asked. */
final class Appointments {

    /** The body of {@code POST /v1/organisations/{id}/offices}. */
    private record NewOffice(String type, Map<String, String> title, boolean single) {}

    /** The body of {@code POST /v1/organisations/{id}/terms}. */
    private record NewTerm(UUID officeId, UUID memberId, String startsOn, String endsOn) {}

    private final Api administrator;
    private final Map<String, UUID> offices = new ConcurrentHashMap<>();

    Appointments(Api administrator) {
        this.administrator = administrator;
    }

    void appoint(Body body, Office office, UUID member, Period period) {
        administrator.post(
                path(body, "terms"),
                "demo-term-%s-%s-%s".formatted(body.code(), office, period.first()),
                new NewTerm(idOf(office, body), member, period.first().toString(), text(period.last())));
    }

    /** Two who ask at once for the same office get the same, by its key. */
    private UUID idOf(Office office, Body body) {
        String name = body.code() + "-" + office;
        UUID known = offices.get(name);
        return known == null ? created(office, body, name) : known;
    }

    private UUID created(Office office, Body body, String name) {
        JsonNode created = administrator.post(
                path(body, "offices"),
                "demo-office-" + name,
                new NewOffice(office.name(), office.title(), office.single()));
        UUID id = UUID.fromString(created.path("id").asText());
        offices.put(name, id);
        return id;
    }

    private static String path(Body body, String collection) {
        return "/v1/organisations/%s/%s".formatted(body.id(), collection);
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
