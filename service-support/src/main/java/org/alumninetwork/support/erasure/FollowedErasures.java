package org.alumninetwork.support.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.merge.MemberIds;
import org.alumninetwork.support.sql.Values;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * Takes part in what members-service tells of erasures: first says what stands against it, and where nothing does holds
 * the person, so that nothing new begins; then erases. Both in the transaction that takes the message in, once however
 * often it comes. Such a service has the table {@code member_erasure}, and a trigger that refuses what is new for those
 * whom it holds.
 */
@ApplicationScoped
public class FollowedErasures {

    private static final String ERASURE = "org.alumninetwork.erasure.changed";

    private final Session database;
    private final MemberIds memberIds;
    private final List<ErasurePart> parts;
    private final ChangeLog changes;
    private final Clock clock;
    private final String service;

    FollowedErasures(
            Session database,
            MemberIds memberIds,
            @All List<ErasurePart> parts,
            ChangeLog changes,
            Clock clock,
            @ConfigProperty(name = "alumni.service") String service) {
        this.database = database;
        this.memberIds = memberIds;
        this.parts = parts;
        this.changes = changes;
        this.clock = clock;
        this.service = service;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(List<Change> told) {
        told.stream()
                .filter(change -> change.type().equals(ERASURE) && !change.isTombstone())
                .map(Change::data)
                .forEach(this::follow);
    }

    private void follow(JsonNode erasure) {
        UUID id = UUID.fromString(erasure.get("id").asText());
        UUID member = UUID.fromString(erasure.get("memberId").asText());
        switch (erasure.get("state").asText()) {
            case "PREPARING" -> prepare(id, member, erasure.path("dryRun").asBoolean());
            case "ERASING" -> erase(id, member).ifPresent(counts -> answer(id, "ERASED", List.of(), counts));
            case "ERASED" -> erase(id, member); // again, where what was there before was restored
            case "BLOCKED", "PREPARED" -> release(id);
            default -> {} // of another form
        }
    }

    private void prepare(UUID id, UUID member, boolean dryRun) {
        boolean isNew = write("""
                insert into member_erasure (id, member_id, state) values (?1, ?2, 'LOOKED_AT') on conflict do nothing""", id, member) > 0;
        if (isNew) {
            UUID[] ids = lockedIdsOf(member);
            List<ErasureBlocker> blockers = blockers(ids);
            if (blockers.isEmpty() && !dryRun) {
                write("update member_erasure set state = 'HELD' where id = ?1 and member_id = ?2", id, member);
            }
            answer(id, "PREPARED", blockers, counts(ids));
        }
    }

    /** How much of what was there; empty where it has been done. */
    private Optional<Map<String, Integer>> erase(UUID id, UUID member) {
        boolean isNew = write("""
                insert into member_erasure (id, member_id, state) values (?1, ?2, 'ERASED')
                on conflict (id) do update set state = 'ERASED' where member_erasure.state <> 'ERASED'""", id, member) > 0;
        if (!isNew) {
            return Optional.empty();
        }
        UUID[] ids = lockedIdsOf(member);
        Map<String, Integer> counts = counts(ids);
        Instant now = clock.instant();
        liftProtection();
        parts.forEach(part -> part.erase(ids, now));
        return Optional.of(counts);
    }

    /**
     * What is being written for the person is waited for, and seen. What comes later waits for us, and finds the person
     * held or gone: the trigger that tells so locks the same row.
     */
    private UUID[] lockedIdsOf(UUID member) {
        UUID[] ids = memberIds.of(member);
        Values.query(database, "select id from member where id = any(?1) order by id for update", UUID.class)
                .setParameter(1, ids)
                .getResultList();
        return ids;
    }

    /** What is otherwise never changed loses its person. */
    private void liftProtection() {
        Values.query(database, "select set_config('alumni.merging', 'on', true)", String.class)
                .getSingleResult();
    }

    private void release(UUID id) {
        database.createNativeMutationQuery("delete from member_erasure where id = ?1 and state <> 'ERASED'")
                .setParameter(1, id)
                .executeUpdate();
    }

    private List<ErasureBlocker> blockers(UUID[] ids) {
        Instant now = clock.instant();
        return parts.stream().flatMap(part -> part.blockers(ids, now).stream()).toList();
    }

    private Map<String, Integer> counts(UUID[] ids) {
        Map<String, Integer> all = new TreeMap<>();
        parts.forEach(part -> all.putAll(part.counts(ids)));
        return all;
    }

    private void answer(UUID id, String state, List<ErasureBlocker> blockers, Map<String, Integer> counts) {
        changes.changed("erasure-part", id, new ErasureAnswer(id, service, state, blockers, counts));
    }

    private int write(String statement, UUID id, UUID member) {
        return database.createNativeMutationQuery(statement)
                .setParameter(1, id)
                .setParameter(2, member)
                .executeUpdate();
    }
}
