package org.alumninetwork.stack.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The body of {@code POST /v1/events}; times are on the host's clock, what is null is left out. */
record NewEvent(
        UUID organisationId,
        String kind,
        Map<String, String> title,
        Map<String, String> description,
        String attendanceMode,
        Place place,
        String onlineUrl,
        List<String> languages,
        String startsAt,
        String endsAt,
        String timeZone,
        String visibility,
        Integer capacity) {

    private record Place(String name, String city, String country) {}

    static NewEvent of(PlannedEvent planned) {
        Occasion occasion = planned.occasion();
        Body host = planned.host();
        return new NewEvent(
                host.id(),
                occasion.kind(),
                occasion.title(),
                occasion.description(),
                occasion.isOnline() ? "ONLINE" : "IN_PERSON",
                occasion.isOnline() ? null : new Place(occasion.venue(), host.city(), host.country()),
                occasion.isOnline() ? "https://meet.example.org/" + planned.code() : null,
                occasion.host().languages(),
                planned.begins().toString(),
                planned.ends().toString(),
                host.timeZone().getId(),
                occasion.visibility(),
                occasion.capacity().isPresent() ? occasion.capacity().getAsInt() : null);
    }
}
