package org.alumninetwork.chapters.member;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.change.Change;

/** Stands for members-service: tells this service of members, as its feed would. */
@ApplicationScoped
public class MembersFeed {

    private final MemberReplica replica;

    MembersFeed(MemberReplica replica) {
        this.replica = replica;
    }

    /**
     * @param login null for a member without one
     */
    public UUID tell(String login, String displayName, NameVisibility visibility) {
        UUID member = UUID.randomUUID();
        tell(List.of(changed(member, login, displayName, visibility)));
        return member;
    }

    /** Somebody of whom no more is of interest. */
    public UUID tellOfSomebody() {
        return tell(null, "Somebody", NameVisibility.EVERYONE);
    }

    /** Somebody of whom only the country is of interest. */
    public void tellOfCountry(UUID member, String country) {
        ObjectNode state =
                stateOf(member, null, "Somebody", NameVisibility.NOBODY).put("country", country);
        tell(List.of(change("member", "changed", member, state)));
    }

    /**
     * Somebody of whom only what made them alumni is of interest.
     *
     * @param evidence bases and years in turn, such as {@code "STUDIES", "2009"}
     */
    public void tellOfEvidence(UUID member, String... evidence) {
        ObjectNode state = stateOf(member, null, "Somebody", NameVisibility.NOBODY);
        ArrayNode all = state.putArray("evidence");
        for (int place = 0; place < evidence.length; place += 2) {
            all.addObject().put("basis", evidence[place]).put("year", Integer.valueOf(evidence[place + 1]));
        }
        tell(List.of(change("member", "changed", member, state)));
    }

    public void tellOfDeletion(UUID member) {
        tell(List.of(deleted(member)));
    }

    /**
     * @param endsOn null while it has no end
     */
    public void tellOfMembership(UUID member, UUID organisation, String state, String startsOn, String endsOn) {
        tellOfMembership(UUID.randomUUID(), member, organisation, state, startsOn, endsOn);
    }

    /** Somebody who belonged without end, and left. */
    public void tellOfLeaving(UUID member, UUID organisation, String startsOn, String lastDay) {
        UUID membership = UUID.randomUUID();
        ObjectNode told = told(membership, member, organisation, "RESIGNED", startsOn, null);
        tell(List.of(change("membership", "changed", membership, told.put("belongedUntil", lastDay))));
    }

    public void tellOfMembership(
            UUID membership, UUID member, UUID organisation, String state, String startsOn, String endsOn) {
        ObjectNode told = told(membership, member, organisation, state, startsOn, endsOn);
        tell(List.of(change("membership", "changed", membership, told)));
    }

    static Change membershipChanged(UUID membership, UUID member, String startsOn) {
        return change("membership", "changed", membership, told(membership, member, member, "ACTIVE", startsOn, null));
    }

    private static ObjectNode told(
            UUID membership, UUID member, UUID organisation, String state, String startsOn, String endsOn) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", membership.toString())
                .put("memberId", member.toString())
                .put("organisationId", organisation.toString())
                .put("state", state)
                .put("startDate", startsOn)
                .put("endDate", endsOn);
    }

    /** As a follower does that read the whole feed anew: what it was not told of again goes. */
    public void sweep(int generation) {
        QuarkusTransaction.requiringNew().run(() -> replica.removeOlderThan(generation));
    }

    /** How far the erasure of a member is. */
    public void tellOfErasure(UUID erasure, UUID member, String state) {
        ObjectNode told = JsonNodeFactory.instance
                .objectNode()
                .put("id", erasure.toString())
                .put("memberId", member.toString())
                .put("state", state)
                .put("dryRun", false);
        tell(List.of(change("erasure", "changed", erasure, told)));
    }

    /** That a record was merged into another one, or that this was undone. */
    public void tellOfMerge(String happening, UUID merge, UUID lost, UUID survivor) {
        ObjectNode told = JsonNodeFactory.instance
                .objectNode()
                .put("id", lost.toString())
                .put("survivorId", survivor.toString())
                .put("mergeId", merge.toString());
        tell(List.of(change("member", happening, lost, told)));
    }

    void tell(List<Change> changes) {
        QuarkusTransaction.requiringNew().run(() -> replica.apply(changes, 0));
    }

    static Change changed(UUID member, String login, String displayName, NameVisibility visibility) {
        return change("member", "changed", member, stateOf(member, login, displayName, visibility));
    }

    private static ObjectNode stateOf(UUID member, String login, String displayName, NameVisibility visibility) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", member.toString())
                .put("login", login)
                .put("displayName", displayName)
                .put("nameVisibility", visibility.name());
    }

    static Change deleted(UUID member) {
        return change("member", "deleted", member, null);
    }

    private static Change change(String kind, String happening, UUID id, JsonNode state) {
        return new Change(
                "1.0",
                UUID.randomUUID(),
                URI.create("/members"),
                "org.alumninetwork." + kind + "." + happening,
                kind + "s/" + id,
                Instant.now(),
                "application/json",
                state);
    }
}
