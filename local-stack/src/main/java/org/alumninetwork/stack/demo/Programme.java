package org.alumninetwork.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** Puts planned events up, publishes them, lets people register and calls some of them off. */
final class Programme {

    private static final int GUEST_LIST = 60;

    /** The body of {@code POST /v1/events/{id}/registrations}; without a member the caller is meant. */
    private record NewRegistration(UUID memberId) {}

    private record NewCancellation(String reason) {}

    private final Api administrator;
    private final Crew crew;
    private final Directory directory;
    private final Map<String, List<UUID>> guestLists = new ConcurrentHashMap<>();
    private final LongAdder registrations = new LongAdder();

    Programme(Api administrator, Crew crew, Directory directory) {
        this.administrator = administrator;
        this.crew = crew;
        this.directory = directory;
    }

    /** The events' ids, in the order of the plan. */
    List<UUID> putOn(List<PlannedEvent> plan) {
        return crew.map("Events", plan, this::putOn);
    }

    long registrations() {
        return registrations.sum();
    }

    private UUID putOn(PlannedEvent planned) {
        UUID event = publish(planned);
        register(event, planned.code(), chosen(guestsOf(planned), planned));
        if (planned.cancelled()) {
            administrator.post(
                    "/v1/events/%s/cancellation".formatted(event),
                    "demo-cancellation-" + planned.code(),
                    new NewCancellation("The speaker has fallen ill."));
        }
        return event;
    }

    UUID publish(PlannedEvent planned) {
        UUID event = draft(planned);
        administrator.post(
                "/v1/events/%s/publication".formatted(event), "demo-publication-" + planned.code(), Map.of());
        return event;
    }

    UUID draft(PlannedEvent planned) {
        JsonNode created = administrator.post("/v1/events", "demo-event-" + planned.code(), NewEvent.of(planned));
        return UUID.fromString(created.path("id").asText());
    }

    /** The host enters them, which it may for past events as well. */
    void register(UUID event, String code, List<UUID> members) {
        members.forEach(member -> register(administrator, event, code, member, new NewRegistration(member)));
    }

    void registerThemselves(UUID event, String code, Account account) {
        register(account.api(), event, code, account.memberId(), new NewRegistration(null));
    }

    private void register(Api caller, UUID event, String code, UUID member, NewRegistration registration) {
        caller.post(
                "/v1/events/%s/registrations".formatted(event),
                "demo-registration-%s-%s".formatted(code, member),
                registration);
        registrations.increment();
    }

    /** A world-wide network meets people of all countries, everybody else those of their own. */
    private List<UUID> guestsOf(PlannedEvent planned) {
        return planned.occasion().host() == Occasion.Host.NETWORK
                ? guestLists.computeIfAbsent("", _ -> directory.members(GUEST_LIST))
                : guestLists.computeIfAbsent(
                        planned.host().country(), country -> directory.membersIn(country, GUEST_LIST));
    }

    /** Each event asks other people first, so that not the same few go everywhere. */
    private static List<UUID> chosen(List<UUID> guests, PlannedEvent planned) {
        int first = Math.floorMod(planned.code().hashCode(), Math.max(1, guests.size()));
        return IntStream.range(0, Math.min(planned.guests(), guests.size()))
                .mapToObj(number -> guests.get((first + number) % guests.size()))
                .toList();
    }
}
