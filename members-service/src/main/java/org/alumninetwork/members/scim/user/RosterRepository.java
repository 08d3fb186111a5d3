package org.alumninetwork.members.scim.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.members.member.Member;
import org.alumninetwork.members.source.MemberSources;
import org.hibernate.Session;

/** Which people a source knows, under which names, and what it asserts of them; many at once. */
@ApplicationScoped
class RosterRepository {

    private final Session database;
    private final RosterWriter writer;
    private final MemberSources memberSources;

    RosterRepository(Session database, RosterWriter writer, MemberSources memberSources) {
        this.database = database;
        this.writer = writer;
        this.memberSources = memberSources;
    }

    /** How a source knows a member. */
    record Row(UUID memberId, String externalId, String userName, long said, boolean ended, boolean givenUp) {

        Called called() {
            return new Called(externalId, externalId, userName, !ended);
        }

        /** The client deleted the person, and the source has not spoken of the person since. */
        boolean isGone() {
            return ended && givenUp;
        }

        SourcePerson personOf(Member member, List<Evidence> evidence) {
            return new SourcePerson(
                    memberId,
                    externalId,
                    userName,
                    !ended,
                    member.details(),
                    evidence,
                    member.version(),
                    said,
                    member.createdAt(),
                    member.updatedAt());
        }
    }

    /**
     * By their ids, external ids or user names; in the order of external ids, so that the first of a member is the one
     * that counts.
     */
    List<Row> find(UUID source, Collection<UUID> ids, Collection<String> names, boolean locking) {
        return database.createNativeQuery("""
                        with found as (
                            select member_id from member_source where source_id = :source and member_id = any(:ids)
                            union
                            select member_id from member_source where source_id = :source and external_id = any(:names)
                            union
                            select member_id from member_source where source_id = :source
                            and lower(coalesce(user_name, external_id)) in (select lower(n) from unnest(:names) as n)
                        ) select ms.member_id, ms.external_id, ms.user_name, ms.state_hash,
                            ms.ended_at is not null as ended, ms.given_up
                        from member_source ms where ms.source_id = :source
                        and ms.member_id in (select member_id from found)
                        order by ms.external_id""" + (locking ? " for update of ms" : ""), Tuple.class)
                .setParameter("source", source)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("names", names.toArray(String[]::new))
                .getResultStream()
                .map(RosterRepository::row)
                .toList();
    }

    private static Row row(Tuple tuple) {
        return new Row(
                tuple.get("member_id", UUID.class),
                tuple.get("external_id", String.class),
                tuple.get("user_name", String.class),
                tuple.get("state_hash", Long.class),
                tuple.get("ended", Boolean.class),
                tuple.get("given_up", Boolean.class));
    }

    /** Of those for whom the source does not vouch any more: the fields that stand as it has said them. */
    Map<UUID, Set<String>> lastWords(UUID source, Collection<UUID> members) {
        return memberSources.lastWords(members, source);
    }

    /** What the source asserts of these members, in its order. */
    Map<UUID, List<Evidence>> evidenceOf(UUID source, Collection<UUID> members) {
        return database.createNativeQuery("""
                        select member_id, id, basis, institution, programme, degree, start_date, end_date
                        from affiliation where source_id = ?1 and member_id = any(?2) order by id""", Tuple.class)
                .setParameter(1, source)
                .setParameter(2, members.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("member_id", UUID.class),
                        Collectors.mapping(RosterRepository::evidence, Collectors.toList())));
    }

    /** What anybody asserts of the member. */
    List<Evidence> evidenceOf(UUID member) {
        return database.createNativeQuery("""
                        select id, basis, institution, programme, degree, start_date, end_date
                        from affiliation where member_id = ?1 order by id""", Tuple.class)
                .setParameter(1, member)
                .getResultStream()
                .map(RosterRepository::evidence)
                .toList();
    }

    private static Evidence evidence(Tuple row) {
        return new Evidence(
                row.get("id", UUID.class),
                row.get("basis", String.class),
                row.get("institution", String.class),
                row.get("programme", String.class),
                row.get("degree", String.class),
                row.get("start_date", LocalDate.class),
                row.get("end_date", LocalDate.class));
    }

    /** The user names that these people do not have any more, for others to have. */
    void free(UUID source, List<UUID> people, KnownPeople known) {
        writer.free(source, people, known);
    }

    void write(UUID source, boolean vouching, List<SourcePerson> people, KnownPeople known, Instant now) {
        writer.write(source, vouching, people, known, now);
    }

    void end(UUID source, Collection<UUID> members, Instant now) {
        if (!members.isEmpty()) {
            writer.end(source, members, now);
        }
    }
}
