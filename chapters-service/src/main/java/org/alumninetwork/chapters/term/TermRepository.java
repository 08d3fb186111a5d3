package org.alumninetwork.chapters.term;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.chapters.office.Office;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

@ApplicationScoped
class TermRepository implements PanacheRepositoryBase<Term, UUID> {

    /** Terms are listed in the order in which they begin. */
    record AfterStart(LocalDate startsOn, UUID id) {
        static AfterStart of(Term term) {
            return new AfterStart(term.startsOn(), term.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where the organisation has no such term
     */
    Term required(UUID organisation, UUID id) {
        return find("id = ?1 and organisationId = ?2", id, organisation)
                .firstResultOptional()
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no term " + id + " there."));
    }

    /**
     * @param member whom the filter means; nothing where it means all
     * @param today the organisation's local date
     */
    List<Term> matching(UUID organisation, TermFilter filter, UUID member, LocalDate today, PageRequest page) {
        Optional<AfterStart> after = page.after(AfterStart.class);
        return getSession()
                .createNativeQuery("""
                        select * from term where organisation_id = :organisation
                        and (cast(:office as uuid) is null or office_id = :office)
                        and (cast(:member as uuid) is null or member_id = :member)
                        and (cast(:asOf as date) is null
                            or daterange(starts_on, ends_on, '[]') @> cast(:asOf as date))
                        and (cast(:current as boolean) is null
                            or daterange(starts_on, ends_on, '[]') @> cast(:today as date) = :current)
                        and (cast(:afterStart as date) is null
                            or (starts_on, id) > (cast(:afterStart as date), cast(:afterId as uuid)))
                        order by starts_on, id limit :most""", Term.class)
                .setParameter("organisation", organisation)
                .setParameter("office", filter.office)
                .setParameter("member", member)
                .setParameter("asOf", filter.asOf)
                .setParameter("current", filter.current)
                .setParameter("today", today)
                .setParameter("afterStart", after.map(AfterStart::startsOn).orElse(null))
                .setParameter("afterId", after.map(AfterStart::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }

    /** The regular terms of a member in an office, besides the one that is being changed. */
    List<TermPeriod> regularOf(Office office, UUID member, UUID besides) {
        return find("officeId = ?1 and memberId = ?2 and kind = ?3", office.id(), member, TermKind.REGULAR).stream()
                .filter(term -> !term.id().equals(besides))
                .map(Term::period)
                .toList();
    }

    /**
     * The first term that cannot be beside such a one: of anybody where the office is single, of the same member anywhere.
     *
     * @param besides the term that is being changed, or null
     */
    Optional<Term> overlapping(Office office, UUID member, TermPeriod period, UUID besides) {
        return getSession()
                .createNativeQuery("""
                        select * from term where office_id = :office and id is distinct from :besides
                        and (:single or member_id = :member)
                        and daterange(starts_on, ends_on, '[]') && daterange(:startsOn, :endsOn, '[]')
                        order by starts_on limit 1""", Term.class)
                .setParameter("office", office.id())
                .setParameter("besides", besides)
                .setParameter("single", office.isSingle())
                .setParameter("member", member)
                .setParameter("startsOn", period.startsOn())
                .setParameter("endsOn", period.endsOn())
                .getResultList()
                .stream()
                .findFirst();
    }
}
