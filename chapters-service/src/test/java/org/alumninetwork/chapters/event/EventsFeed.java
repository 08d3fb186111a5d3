package org.alumninetwork.chapters.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.change.Change;

/** Stands for events-service: tells this service of events, as its feed would. */
@ApplicationScoped
public class EventsFeed {

    private final EventReplica replica;

    EventsFeed(EventReplica replica) {
        this.replica = replica;
    }

    /** An event of two hours from six in the evening, UTC; the first host holds it with the others. */
    public UUID tell(String state, String day, int attendees, String... hosts) {
        UUID event = UUID.randomUUID();
        tell(event, state, day, attendees, hosts);
        return event;
    }

    public void tell(UUID event, String state, String day, int attendees, String... hosts) {
        ObjectNode told = JsonNodeFactory.instance
                .objectNode()
                .put("id", event.toString())
                .put("organisationId", hosts[0])
                .put("state", state)
                .put("startsAt", day + "T18:00:00")
                .put("startInstant", day + "T18:00:00Z")
                .put("endInstant", day + "T20:00:00Z")
                .put("attendees", attendees);
        for (String host : hosts) {
            told.withArray("hosts").add(host);
        }
        apply(event, told);
    }

    public void tellOfInvitation(UUID event, String day, String host, String invited) {
        ObjectNode told = JsonNodeFactory.instance
                .objectNode()
                .put("id", event.toString())
                .put("organisationId", host)
                .put("state", "PUBLISHED")
                .put("startInstant", day + "T18:00:00Z");
        told.withArray("hosts").addObject().put("organisationId", invited).put("state", "INVITED");
        apply(event, told);
    }

    public void tellOfDeletion(UUID event) {
        apply(event, null);
    }

    private void apply(UUID event, ObjectNode state) {
        Change change = new Change(
                "1.0",
                UUID.randomUUID(),
                URI.create("/events"),
                "org.alumninetwork.event." + (state == null ? "deleted" : "changed"),
                "events/" + event,
                Instant.now(),
                "application/json",
                state);
        QuarkusTransaction.requiringNew().run(() -> replica.apply(List.of(change), 0));
    }
}
