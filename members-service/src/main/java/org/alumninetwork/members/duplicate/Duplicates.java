package org.alumninetwork.members.duplicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.alumninetwork.members.member.Sight;
import org.alumninetwork.members.member.VisibleField;
import org.alumninetwork.members.merge.MergeReach;
import org.alumninetwork.support.paging.PageRequest;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The candidates that the last scan found, and what was said of pairs. */
@ApplicationScoped
class Duplicates {

    private final Session database;
    private final ObjectMapper json;

    Duplicates(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    record Candidate(UUID oneId, UUID otherId, int score, List<DuplicateGround> grounds, Instant foundAt) {

        /** @param seen what the caller sees of both records */
        List<DuplicateGround> groundsToldTo(Predicate<VisibleField> seen) {
            return grounds.stream()
                    .filter(ground -> ground.rule().about().stream().allMatch(seen))
                    .toList();
        }
    }

    /** The list begins with what is most likely. */
    record AfterScore(int score, UUID oneId, UUID otherId) {
        static AfterScore of(Candidate candidate) {
            return new AfterScore(candidate.score(), candidate.oneId(), candidate.otherId());
        }
    }

    /** @param sight of the caller, who knows of both */
    List<Candidate> page(MergeReach reach, Sight sight, UUID member, PageRequest page) {
        Optional<AfterScore> after = page.after(AfterScore.class);
        NativeQuery<Tuple> select = database.createNativeQuery("""
                        select one_id, other_id, score, cast(grounds as text) as grounds, found_at from duplicate d
                        where (:everywhere or (
                            exists (select from member_source o where o.member_id = one_id and o.source_id = any(:sources))
                            and exists (select from member_source o
                                where o.member_id = other_id and o.source_id = any(:sources))))
                        and (select count(*) from member m where m.id in (one_id, other_id) and %s) = 2
                        and not exists (select from not_duplicate n where n.one_id = d.one_id and n.other_id = d.other_id)
                        and (cast(:member as uuid) is null or one_id = :member or other_id = :member)
                        and (cast(:score as integer) is null
                            or (-score, one_id, other_id) > (-cast(:score as integer), cast(:one as uuid), cast(:other as uuid)))
                        order by score desc, one_id, other_id limit :most""".formatted(sight.knows()), Tuple.class);
        var used = select.getParameterMetadata().getNamedParameterNames();
        sight.parameters().forEach((name, value) -> {
            if (used.contains(name)) {
                select.setParameter(name, value);
            }
        });
        return select.setParameter("everywhere", reach.everywhere())
                .setParameter("sources", reach.sources().toArray(UUID[]::new))
                .setParameter("member", member)
                .setParameter("score", after.map(AfterScore::score).orElse(null))
                .setParameter("one", after.map(AfterScore::oneId).orElse(null))
                .setParameter("other", after.map(AfterScore::otherId).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultStream()
                .map(this::candidate)
                .toList();
    }

    void reject(UUID one, UUID other, String caller, Instant now) {
        database.createNativeMutationQuery("""
                        insert into not_duplicate (one_id, other_id, said_by, said_at)
                        values (least(?1, ?2), greatest(?1, ?2), ?3, ?4) on conflict do nothing""")
                .setParameter(1, one)
                .setParameter(2, other)
                .setParameter(3, caller)
                .setParameter(4, now)
                .executeUpdate();
    }

    private Candidate candidate(Tuple row) {
        return new Candidate(
                row.get("one_id", UUID.class),
                row.get("other_id", UUID.class),
                row.get("score", Integer.class),
                groundsIn(row.get("grounds", String.class)),
                row.get("found_at", Instant.class));
    }

    private List<DuplicateGround> groundsIn(String grounds) {
        try {
            return json.readValue(grounds, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The column holds what the scan wrote", impossible);
        }
    }
}
