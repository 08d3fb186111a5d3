package org.alumninetwork.members.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.erasure.ErasureAnswer;
import org.alumninetwork.support.sql.Values;

@ApplicationScoped
class ErasureRepository implements PanacheRepositoryBase<Erasure, UUID> {

    private final ObjectMapper json;

    ErasureRepository(ObjectMapper json) {
        this.json = json;
    }

    /** Locked: answers of services come one after the other. */
    Optional<Erasure> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What a service says of itself; what it said before is replaced, and an ERASED is never taken back. */
    void keep(ErasureAnswer answer, Instant now) {
        getSession()
                .createNativeMutationQuery("""
                        insert into erasure_part (erasure_id, service, state, blockers, counts, told_at)
                        values (?1, ?2, ?3, cast(?4 as jsonb), cast(?5 as jsonb), ?6)
                        on conflict (erasure_id, service) do update set state = excluded.state, blockers = excluded.blockers,
                            counts = excluded.counts, told_at = excluded.told_at
                        where erasure_part.state <> excluded.state and erasure_part.state = 'PREPARED'""")
                .setParameter(1, answer.erasureId())
                .setParameter(2, answer.service())
                .setParameter(3, answer.state())
                .setParameter(4, json.valueToTree(answer.blockers()).toString())
                .setParameter(5, json.valueToTree(answer.counts()).toString())
                .setParameter(6, now)
                .executeUpdate();
    }

    List<ErasurePartView> partsOf(UUID erasure) {
        return getSession()
                .createNativeQuery("""
                        select service, state, cast(blockers as text) as blockers, cast(counts as text) as counts, told_at
                        from erasure_part where erasure_id = ?1 order by service""", Tuple.class)
                .setParameter(1, erasure)
                .getResultStream()
                .map(row -> new ErasurePartView(
                        row.get("service", String.class),
                        row.get("state", String.class),
                        read(row.get("blockers", String.class), new TypeReference<>() {}),
                        read(row.get("counts", String.class), new TypeReference<>() {}),
                        row.get("told_at", Instant.class)))
                .toList();
    }

    /** Other than a trial. */
    boolean isRunningFor(UUID member) {
        return count(
                        "memberId = ?1 and not dryRun and state in ?2",
                        member,
                        List.of(ErasureState.PREPARING, ErasureState.ERASING))
                > 0;
    }

    /** Who somebody is, in a form that tells nobody who does not know already. */
    byte[] hashOf(String caller) {
        return Values.query(getSession(), "select suppression_hash('caller', ?1)", byte[].class)
                .setParameter(1, caller)
                .getSingleResult();
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The column holds what was written here", impossible);
        }
    }
}
