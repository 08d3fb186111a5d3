package org.alumninetwork.members.member;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumninetwork.members.access.HiddenFields;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.sql.Values;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.NativeQuery;

@ApplicationScoped
public class MemberRepository implements PanacheRepositoryBase<Member, UUID> {

    private final HiddenFields hidden;

    MemberRepository(HiddenFields hidden) {
        this.hidden = hidden;
    }

    /** By the record's own login, or by one that a merged record brought. */
    Optional<Member> findByLogin(String login) {
        return getSession()
                .createNativeQuery("""
                        select m.* from member m where m.id = coalesce((select id from member where login = ?1),
                            (select member_id from further_login where login = ?1))""", Member.class)
                .setParameter(1, login)
                .getResultStream()
                .findFirst();
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none, or none of which the caller may
     *     know; {@code member-merged} where the record became another one of which the caller may know
     */
    public Member known(UUID id, Sight sight) {
        return found(id, sight).orElseThrow(() -> missing(id, sight));
    }

    private HttpProblem missing(UUID id, Sight sight) {
        return survivorOf(id)
                .filter(survivor -> isKnown(survivor, sight))
                .map(survivor -> MemberProblems.MEMBER_MERGED
                        .describe("It is " + survivor + " now.")
                        .with("survivorId", survivor)
                        .build())
                .orElseGet(() -> CommonProblems.NOT_FOUND.because("There is no member " + id + "."));
    }

    private boolean isKnown(UUID id, Sight sight) {
        return found(id, sight).isPresent();
    }

    /** What a record became in the end, where it was merged, however often. */
    public Optional<UUID> survivorOf(UUID lost) {
        return Values.query(getSession(), """
                        with recursive way as (
                            select survivor_id from merge where lost_id = ?1 and reversed_at is null
                            union
                            select m.survivor_id from merge m join way w on m.lost_id = w.survivor_id
                            where m.reversed_at is null
                        ) select m.id from way w join member m on m.id = w.survivor_id""", UUID.class)
                .setParameter(1, lost)
                .getResultStream()
                .findFirst();
    }

    /** Whether the caller sees a field of a member of whom the caller knows; noted where others would not. */
    public boolean shows(UUID id, VisibleField field, Sight sight) {
        Optional<Member> shown = found(id, sight.sees(field), sight);
        shown.filter(member -> member.details().visibilityOf(field).isHiddenFromMembers())
                .ifPresent(member -> hidden.wereShown(id, member.login(), List.of(field.key())));
        return shown.isPresent();
    }

    /** In their order, to be looked at only; in one {@link org.alumninetwork.support.sql.Snapshot}. */
    List<FoundMember> matching(DirectoryQuery query, PageRequest page) {
        if (query.isPlannedAnew()) {
            planAnew();
        }
        List<Tuple> rows = rows(query, page.rowsToRead());
        Map<UUID, Member> byId = find(
                        "id in ?1", rows.stream().map(MemberRepository::idIn).toList())
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
        return rows.stream()
                .map(row -> new FoundMember(byId.get(idIn(row)), row.get("distance", Integer.class)))
                .toList();
    }

    private List<Tuple> rows(DirectoryQuery query, int most) {
        List<Tuple> rows = List.of();
        for (Attempt attempt : query.attempts()) {
            if (isWorthIt(attempt, query)) {
                NativeQuery<Tuple> select = getSession().createNativeQuery(attempt.sql(), Tuple.class);
                rows = filled(select, query.parameters())
                        .setParameter("most", most)
                        .getResultList();
                if (rows.size() == most || attempt.isWhole()) {
                    return rows;
                }
            }
        }
        return rows;
    }

    private boolean isWorthIt(Attempt attempt, DirectoryQuery query) {
        return !attempt.asksFirst()
                || filled(Values.query(getSession(), attempt.question(), Boolean.class), query.parameters())
                        .getSingleResult();
    }

    /** Until the end of the transaction: a plan for any language is the worst for one that everybody speaks. */
    private void planAnew() {
        Values.query(getSession(), "select set_config('plan_cache_mode', 'force_custom_plan', true)", String.class)
                .getSingleResult();
    }

    private static UUID idIn(Tuple row) {
        return row.get("id", UUID.class);
    }

    /** Until the end of the transaction nobody else changes the member. */
    public void lock(Member member) {
        Values.query(getSession(), "select id from member where id = ?1 for no key update", UUID.class)
                .setParameter(1, member.id())
                .getResultList();
    }

    /** At most two records without a login that one of the identifiers names; locked, for one of them may be claimed. */
    List<Member> unclaimedByIdentifier(ProvenIdentity proven) {
        return getSession()
                .createNativeQuery("""
                        select m.* from member m where m.login is null and m.id in (
                            select id from member where login is null and edu_person_unique_id = any(:uniqueIds)
                            union all
                            select id from member where login is null and schac_personal_unique_code <> '{}'
                                and schac_personal_unique_code && cast(:codes as text[])
                            union all
                            select id from member where login is null and orcid = any(:orcids))
                        order by m.id limit 2 for update of m""", Member.class)
                .setParameter("uniqueIds", proven.uniqueIds().toArray(String[]::new))
                .setParameter("codes", proven.personalCodes().toArray(String[]::new))
                .setParameter("orcids", proven.orcids().toArray(String[]::new))
                .getResultList();
    }

    /** As by identifier; a record that carries another person's identifier is not meant, whatever its address. */
    List<Member> unclaimedByEmail(ProvenIdentity proven) {
        return getSession()
                .createNativeQuery("""
                        select m.* from member m where m.login is null and m.email is not null
                        and lower(m.email) = any(:emails)
                        and (m.edu_person_unique_id is null or :nothing)
                        order by m.id limit 2 for update of m""", Member.class)
                .setParameter(
                        "emails",
                        proven.emails().stream()
                                .map(email -> email.toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .setParameter("nothing", proven.uniqueIds().isEmpty())
                .getResultList();
    }

    /** In no order. */
    public List<Member> present(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Where the record itself tells whether the caller knows of it, by the key alone: that is the most frequent read. */
    private Optional<Member> found(UUID id, Sight sight) {
        return switch (sight) {
            case Sight.Everything _ -> findByIdOptional(id);
            case Sight.Personal personal
            when personal.sourcesInCharge().isEmpty() ->
                findByIdOptional(id).filter(member -> personal.sees(VisibleField.NAME, member, false));
            case Sight.Personal _, Sight.OwnSource _ -> found(id, sight.knows(), sight);
        };
    }

    /** Names the columns of the entity: all of the table's would bring the words that only searches need. */
    private Optional<Member> found(UUID id, String condition, Sight sight) {
        String sql = "select {m.*} from member m where m.id = :id and " + condition;
        return filled(getSession().createNativeQuery(sql, Member.class, "m"), sight.parameters())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The query with those of the parameters that it uses. */
    static <T> NativeQuery<T> filled(NativeQuery<T> query, Map<String, Object> parameters) {
        var used = query.getParameterMetadata().getNamedParameterNames();
        parameters.forEach((name, value) -> {
            if (used.contains(name)) {
                query.setParameter(name, value);
            }
        });
        return query;
    }
}
