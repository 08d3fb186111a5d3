package org.alumninetwork.members;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.members.organisation.OrganisationReplica;
import org.alumninetwork.support.change.Change;

/** Brings organisations, offices and terms as the feed of chapters-service does. */
public final class Offices {

    private Offices() {}

    /** @param parent the organisation above, or null */
    public static UUID organisation(String kind, UUID parent) {
        return organisation(kind, parent, "Europe/Stockholm");
    }

    public static UUID organisation(String kind, UUID parent, String timeZone) {
        UUID id = UUID.randomUUID();
        apply(change(
                "organisation",
                id,
                state(id)
                        .put("kind", kind)
                        .put("parentId", parent == null ? null : parent.toString())
                        .put("timeZone", timeZone)));
        return id;
    }

    /** The member holds an office there that began long ago and has not ended. */
    public static void appoint(String memberPath, UUID organisation) {
        appoint(memberPath, organisation, LocalDate.of(2020, 1, 1), null);
    }

    public static void appoint(String memberPath, UUID organisation, LocalDate from, LocalDate to) {
        UUID office = UUID.randomUUID();
        UUID term = UUID.randomUUID();
        apply(
                change(
                        "office",
                        office,
                        state(office)
                                .put("organisationId", organisation.toString())
                                .put("type", "COORDINATOR")),
                change(
                        "term",
                        term,
                        state(term)
                                .put("organisationId", organisation.toString())
                                .put("officeId", office.toString())
                                .put("memberId", MembersApi.idOf(memberPath))
                                .put("startsOn", from.toString())
                                .put("endsOn", to == null ? null : to.toString())));
    }

    static ObjectNode state(UUID id) {
        return JsonNodeFactory.instance.objectNode().put("id", id.toString());
    }

    static Change change(String record, UUID id, ObjectNode state) {
        return new Change(
                "1.0",
                UUID.randomUUID(),
                URI.create("/chapters"),
                "org.alumninetwork." + record + ".changed",
                record + "s/" + id,
                Instant.EPOCH,
                "application/json",
                state);
    }

    static void apply(Change... changes) {
        OrganisationReplica replica =
                Arc.container().instance(OrganisationReplica.class).get();
        QuarkusTransaction.requiringNew().run(() -> replica.apply(List.of(changes), 0));
    }
}
