package org.alumninetwork.members.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.sql.Values;
import org.hibernate.query.NativeQuery;

@ApplicationScoped
class MembershipRepository implements PanacheRepositoryBase<Membership, UUID> {

    private static final List<MembershipState> OPEN =
            List.of(MembershipState.APPLIED, MembershipState.ACTIVE, MembershipState.GRACE);

    /** The lists are ordered by id, which grows with time. */
    record AfterId(UUID id) {}

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none of which the caller may know
     */
    Membership known(UUID id, MembershipReach reach) {
        return findByIdOptional(id)
                .filter(reach::covers)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no membership " + id + "."));
    }

    List<Membership> matching(MembershipFilter filter, MembershipReach reach, PageRequest page) {
        MembershipQuery query = MembershipQuery.ofToday(filter, reach, after(page));
        return filled(
                getSession()
                        .createNativeQuery(
                                "select m.* from membership m" + query.where() + " order by m.id limit :most",
                                Membership.class),
                query,
                page);
    }

    List<MembershipSpan> asOf(MembershipFilter filter, MembershipReach reach, PageRequest page) {
        MembershipQuery query = MembershipQuery.asOf(filter, reach, after(page));
        return filled(
                getSession()
                        .createNativeQuery(
                                "select m.* from membership_span m" + query.where()
                                        + " order by m.membership_id limit :most",
                                MembershipSpan.class),
                query,
                page);
    }

    /** In no order. */
    List<Membership> present(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /**
     * What concerns the memberships of one person is decided one after the other. The person's row is not locked for
     * it, which a running import would hold for long.
     */
    void takeTurn(UUID member) {
        Values.query(getSession(), "select cast(pg_advisory_xact_lock(hashtextextended(?1, 3)) as text)", String.class)
                .setParameter(1, "membership:" + member)
                .getSingleResult();
    }

    /** The membership as it is now that nobody else can change it. */
    Membership locked(Membership membership) {
        getSession().refresh(membership, LockModeType.PESSIMISTIC_WRITE);
        return membership;
    }

    Optional<Membership> primaryChapterOf(UUID member) {
        return find("memberId = ?1 and chapterRole = ?2 and state in ?3", member, ChapterRole.PRIMARY, OPEN)
                .firstResultOptional();
    }

    /** Memberships and applications of these that have not ended, locked. */
    List<Membership> openOf(UUID one, UUID other) {
        return find("memberId in ?1 and state in ?2", List.of(one, other), OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    boolean isOpenAt(UUID member, UUID organisation) {
        return count("memberId = ?1 and organisationId = ?2 and state in ?3", member, organisation, OPEN) > 0;
    }

    /** The last day on which the member belonged there by another membership, between this one's first day and the day. */
    Optional<LocalDate> belongedUntil(Membership membership, LocalDate lastDay) {
        return Values.query(getSession(), """
                        select max(least(to_date, cast(:last as date))) from membership_span
                        where member_id = :member and organisation_id = :organisation and state in ('ACTIVE', 'GRACE')
                        and membership_id is distinct from cast(:itself as uuid) and from_date <= :last and (to_date is null or to_date >= :first)""", LocalDate.class)
                .setParameter("member", membership.memberId())
                .setParameter("organisation", membership.organisationId())
                .setParameter("itself", membership.id())
                .setParameter("first", membership.startDate())
                .setParameter("last", lastDay)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    boolean wasExpelled(UUID member, UUID organisation) {
        return count(
                        "memberId = ?1 and organisationId = ?2 and state = ?3",
                        member,
                        organisation,
                        MembershipState.EXPELLED)
                > 0;
    }

    /** Those that the local date has reached, locked; what another instance works on is left to it. */
    List<Membership> due(Instant now, int most) {
        return getSession()
                .createNativeQuery("""
                        select m.* from membership m join organisation o on o.id = m.organisation_id
                        where m.next_change_on <= cast(cast(:now as timestamptz) at time zone 'UTC' as date) + 1
                        and m.next_change_on <= cast(cast(:now as timestamptz) at time zone o.time_zone as date)
                        order by m.next_change_on limit :most for update of m skip locked""", Membership.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /**
     * Those gained by an agreement that gives them no more, locked; what another instance works on is left to it.
     *
     * @return the moment of each one's end: that of the agreement, or now where the member has left the other party
     */
    Map<UUID, Instant> withoutAgreement(Instant now, int most) {
        return getSession()
                .createNativeQuery("""
                        select m.id, least(:now, p.in_force_until) as ended
                        from membership m left join partnership p on p.id = m.partnership_id
                        where m.basis = 'AGREEMENT' and m.state in ('ACTIVE', 'GRACE') and m.override_state is null
                        and m.partnership_id not in (select guest_rights(m.member_id, m.organisation_id, :now))
                        order by m.id limit :most for update of m skip locked""", Tuple.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), row -> row.get("ended", Instant.class)));
    }

    List<UUID> idsOf(UUID member) {
        return Values.query(getSession(), "select id from membership where member_id = ?1", UUID.class)
                .setParameter(1, member)
                .getResultList();
    }

    private static Optional<UUID> after(PageRequest page) {
        return page.after(AfterId.class).map(AfterId::id);
    }

    private static <T> List<T> filled(NativeQuery<T> select, MembershipQuery query, PageRequest page) {
        for (Map.Entry<String, Object> parameter : query.parameters().entrySet()) {
            select.setParameter(parameter.getKey(), parameter.getValue());
        }
        return select.setParameter("most", page.rowsToRead()).getResultList();
    }
}
