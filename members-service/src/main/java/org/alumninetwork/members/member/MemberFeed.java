package org.alumninetwork.members.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.members.affiliation.AffiliationBasis;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.change.FeedData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** Tells the other services what they need to know of members. An import appends the same by SQL. */
@ApplicationScoped
public class MemberFeed {

    private static final String MEMBER = "member";

    private final ChangeLog changes;
    private final Session database;

    MemberFeed(ChangeLog changes, Session database) {
        this.changes = changes;
        this.database = database;
    }

    /** A member as the other services keep it. */
    @FeedData(
            value = "member",
            happenings = {"changed", "deleted"})
    @Schema(description = "What services are told of a member.")
    record ReplicatedMember(
            UUID id,
            @Schema(nullable = true) String login,
            String displayName,
            Visibility nameVisibility,
            @Schema(nullable = true) String email,
            @Schema(nullable = true) String country,
            MemberState state,

            @Schema(implementation = Evidence[].class, description = "What made them an alumnus or alumna, each once")
            @JsonRawValue
            String evidence) {}

    @Schema(description = "What makes somebody an alumnus or alumna, and when it ended.")
    record Evidence(
            AffiliationBasis basis,

            @Schema(description = "Of the end date", examples = "2014", nullable = true)
            Integer year) {}

    /** What made a member an alumnus or alumna, of the row {@code m}, as JSON: each basis and year once. */
    public static final String EVIDENCE = """
            (select coalesce(json_agg(json_build_object('basis', e.basis, 'year', e.year) order by e.basis, e.year), '[]')
            from (select distinct basis, cast(extract(year from coalesce(end_date, start_date)) as integer) as year
                from affiliation where member_id = m.id) e)""";

    public void changed(Member member) {
        changed(List.of(member));
    }

    /** Many at once, in their order. */
    public void changed(List<Member> members) {
        Map<UUID, String> evidence = evidenceOf(members.stream().map(Member::id).toList());
        SequencedMap<UUID, ReplicatedMember> states = new LinkedHashMap<>();
        members.forEach(member -> states.put(member.id(), stateOf(member, evidence.get(member.id()))));
        changes.changed(MEMBER, states);
    }

    private static ReplicatedMember stateOf(Member member, String evidence) {
        MemberDetails details = member.details();
        return new ReplicatedMember(
                member.id(),
                member.login(),
                details.displayName(),
                details.visibilityOf(VisibleField.NAME),
                details.email(),
                details.country(),
                MemberState.ACTIVE,
                evidence);
    }

    private Map<UUID, String> evidenceOf(List<UUID> members) {
        return database.createNativeQuery(
                        "select m.id, cast(" + EVIDENCE
                                + " as text) as evidence from unnest(cast(?1 as uuid[])) as m (id)",
                        Tuple.class)
                .setParameter(1, members.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), row -> row.get("evidence", String.class)));
    }

    /** What became of a record; the other services move what they keep of it. */
    @FeedData(
            value = "member",
            happenings = {"merged", "unmerged"})
    @Schema(description = "Two records of one person became one, or two again.")
    record ReplicatedMerge(
            UUID id,
            UUID survivorId,
            UUID mergeId,
            @JsonInclude(JsonInclude.Include.NON_NULL) String login) {}

    /** @param login of the lost record, where the survivor has another one of its own */
    void merged(UUID lost, UUID survivor, UUID merge, String login) {
        changes.happened(MEMBER, "merged", lost, new ReplicatedMerge(lost, survivor, merge, login));
    }

    void unmerged(UUID lost, UUID survivor, UUID merge) {
        changes.happened(MEMBER, "unmerged", lost, new ReplicatedMerge(lost, survivor, merge, null));
    }

    void deleted(UUID id) {
        changes.deleted(MEMBER, id);
    }
}
