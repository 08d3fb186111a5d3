package org.alumninetwork.members.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alumninetwork.members.member.MemberDetails;
import org.alumninetwork.members.source.MemberSources;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.Merging;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.sql.Values;

@ApplicationScoped
class MergeRepository implements PanacheRepositoryBase<Merge, UUID> {

    private final ObjectMapper json;

    MergeRepository(ObjectMapper json) {
        this.json = json;
    }

    /** The list is ordered by id, which grows with time; the latest comes first. */
    record BeforeId(UUID id) {
        static BeforeId of(Merge merge) {
            return new BeforeId(merge.id());
        }
    }

    /** The survivor's details before and after the merge. */
    record Details(JsonNode before, JsonNode after) {}

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none of which the caller may know
     */
    Merge required(UUID id, MergeReach reach) {
        return matching(reach, null, id, Optional.empty(), 1).stream()
                .findFirst()
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no merge " + id + "."));
    }

    /** Locked until the end of the transaction. */
    Merge locked(Merge merge) {
        getSession().refresh(merge, LockModeType.PESSIMISTIC_WRITE);
        return merge;
    }

    List<Merge> page(MergeReach reach, UUID member, PageRequest page) {
        return matching(reach, member, null, page.after(BeforeId.class).map(BeforeId::id), page.rowsToRead());
    }

    private List<Merge> matching(MergeReach reach, UUID member, UUID id, Optional<UUID> before, int most) {
        return getSession()
                .createNativeQuery("""
                        select * from merge m
                        where (:everywhere or exists (select from member_source o
                            where o.member_id = m.survivor_id and o.source_id = any(:sources)))
                        and (cast(:id as uuid) is null or id = :id)
                        and (cast(:member as uuid) is null or lost_id = :member or survivor_id = :member)
                        and (cast(:before as uuid) is null or id < :before) order by id desc limit :most""", Merge.class)
                .setParameter("everywhere", reach.everywhere())
                .setParameter("sources", reach.sources().toArray(UUID[]::new))
                .setParameter("id", id)
                .setParameter("member", member)
                .setParameter("before", before.orElse(null))
                .setParameter("most", most)
                .getResultList();
    }

    /** The merge that stands in which this record was lost. */
    Optional<Merge> inWhichIsLost(UUID record) {
        return find("lostId = ?1 and reversedAt is null", record).firstResultOptional();
    }

    /** Whether somebody has said that the two are of two people. */
    boolean wereRejectedAsDuplicates(Merging merging) {
        return Values.query(
                        getSession(),
                        "select exists (select from not_duplicate"
                                + " where one_id = least(:lost, :survivor) and other_id = greatest(:lost, :survivor))",
                        Boolean.class)
                .setParameter("lost", merging.lost())
                .setParameter("survivor", merging.survivor())
                .getSingleResult();
    }

    UUID newId() {
        return Values.query(getSession(), "select uuidv7()", UUID.class).getSingleResult();
    }

    /** Keeps what the reversal needs of the two records themselves. */
    void keep(Merging merge, MemberDetails before, MemberDetails after) {
        getSession()
                .createNativeMutationQuery("""
                        update merge set lost_record = (select to_jsonb(m) from member m where m.id = lost_id),
                            survivor_before = cast(:before as jsonb), survivor_after = cast(:after as jsonb)
                        where id = :merge""")
                .setParameter("before", json.valueToTree(before).toString())
                .setParameter("after", json.valueToTree(after).toString())
                .setParameter("merge", merge.id())
                .executeUpdate();
    }

    /**
     * The login goes back with it.
     *
     * @return whether the record was kept until now
     */
    boolean putLostRecordBack(Merging merge) {
        getSession().createNativeMutationQuery("""
                        update member s set login = null, version = s.version + 1 from merge m
                        where m.id = ?1 and s.id = m.survivor_id and s.login = m.lost_record->>'login'""").setParameter(1, merge.id()).executeUpdate();
        return !Values.query(
                        getSession(),
                        "select cast(put_row_back('member', lost_record) as text) from merge"
                                + " where id = ?1 and lost_record is not null",
                        String.class)
                .setParameter(1, merge.id())
                .getResultList()
                .isEmpty();
    }

    Details detailsOf(Merging merge) {
        Tuple row = getSession()
                .createNativeQuery(
                        "select cast(survivor_before as text) as before, cast(survivor_after as text) as after"
                                + " from merge where id = ?1",
                        Tuple.class)
                .setParameter(1, merge.id())
                .getSingleResult();
        return new Details(read(row.get("before", String.class)), read(row.get("after", String.class)));
    }

    /** The survivor's fields that a source wrote which vouches for the lost record alone once the merge is undone. */
    Set<String> writtenByParting(Merging merging) {
        return Set.copyOf(Values.query(getSession(), """
                        select f.key from member m cross join lateral jsonb_each_text(m.origins) as f (key, origin)
                        join origin o on o.id = cast(f.origin as bigint)
                        where m.id = :survivor and o.source_id in (%s)""".formatted(MemberSources.PARTING), String.class)
                .setParameter("merge", merging.id())
                .setParameter("survivor", merging.survivor())
                .getResultList());
    }

    /** What is needed for a reversal alone goes when there can be none any more. */
    int forgetBefore(Instant latest) {
        return getSession()
                .createNativeMutationQuery("""
                        with done as (
                            update merge set lost_record = null, survivor_before = null, survivor_after = null
                            where lost_record is not null and (merged_at < ?1 or reversed_at is not null) returning id)
                        delete from merge_row where merge_id in (select id from done)""")
                .setParameter(1, latest)
                .executeUpdate();
    }

    /** What became of how many rows of which table. */
    List<MergedRows> summary(UUID merge) {
        return getSession()
                .createNativeQuery("""
                        select relation, outcome, cast(count(*) as integer) as number from merge_row
                        where merge_id = ?1 group by relation, outcome order by relation, outcome""", Tuple.class)
                .setParameter(1, merge)
                .getResultStream()
                .map(row -> new MergedRows(
                        row.get("relation", String.class).replace('_', '-'),
                        MergeOutcome.valueOf(row.get("outcome", String.class)),
                        row.get("number", Integer.class)))
                .toList();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The column holds JSON", impossible);
        }
    }
}
