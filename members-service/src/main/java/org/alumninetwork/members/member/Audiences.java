package org.alumninetwork.members.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.members.member.VisibilityView.FieldAudience;
import org.alumninetwork.members.member.VisibilityView.Viewer;
import org.alumninetwork.members.member.VisibilityView.ViewerRole;
import org.alumninetwork.members.source.MemberSources;
import org.alumninetwork.members.source.Source;
import org.hibernate.Session;

/**
 * Explains who sees which field of a member, and through which role: what {@link Sight} decides, what contacts exchange, and
 * what organisations see of their own members.
 */
@ApplicationScoped
class Audiences {

    /** Where the sources belong that vouch for the member. */
    private static final String OF_SOURCES = """
            select h.organisation_id from member_source ms join source_home h on h.source_id = ms.source_id
            where ms.member_id = :member""";

    /** To which the member belongs or belonged: a membership is shown there, whatever came of it. */
    private static final String OF_MEMBERSHIPS = """
            select organisation_id from membership where member_id = :member
            union select organisation_id from membership_span where member_id = :member""";

    private final Session database;
    private final MemberRepository members;
    private final MemberSources memberSources;
    private final MemberPolicy policy;
    private final Sights sights;
    private final Clock clock;

    Audiences(
            Session database,
            MemberRepository members,
            MemberSources memberSources,
            MemberPolicy policy,
            Sights sights,
            Clock clock) {
        this.database = database;
        this.members = members;
        this.memberSources = memberSources;
        this.policy = policy;
        this.sights = sights;
        this.clock = clock;
    }

    /** To the member, to staff in charge of the member, and to administrators. */
    @Transactional
    VisibilityView explain(UUID id) {
        Member member = members.known(id, sights.ofCaller());
        policy.mayAmend(member);
        Circle circle = new Circle(
                officersAtOrAbove(OF_SOURCES, id),
                officersAtOrAbove(OF_MEMBERSHIPS, id),
                contactsOf(id),
                memberSources.of(id).stream()
                        .map(source -> registryOf(source, id))
                        .toList());
        return new VisibilityView(
                id,
                Arrays.stream(VisibleField.values())
                        .map(field -> audienceOf(field, member.details(), circle))
                        .toList());
    }

    /**
     * Who has to do with a member.
     *
     * @param inCharge officers in charge of the member
     * @param ofMemberships officers where the member belongs or belonged
     */
    private record Circle(
            List<Viewer> inCharge, List<Viewer> ofMemberships, Contacts contacts, List<Registry> registries) {

        /** Whatever the member chose. */
        Stream<Viewer> told(VisibleField field) {
            return Stream.of(
                            field == VisibleField.MEMBERSHIPS ? ofMemberships.stream() : Stream.<Viewer>empty(),
                            contacts.told(field),
                            registries.stream()
                                    .filter(registry -> registry.tells(field))
                                    .map(registry -> Viewer.registry(registry.code())))
                    .flatMap(viewers -> viewers);
        }
    }

    /**
     * How many other members have to do with a member by contact requests.
     *
     * @param asked in whatever state those are
     * @param accepted who see each other's contact details
     */
    private record Contacts(long asked, long accepted) {

        Stream<Viewer> told(VisibleField field) {
            return Stream.of(told(field == VisibleField.NAME, asked), told(isExchanged(field), accepted))
                    .flatMap(viewers -> viewers);
        }

        private static boolean isExchanged(VisibleField field) {
            return field == VisibleField.EMAIL || field == VisibleField.PHONE;
        }

        private static Stream<Viewer> told(boolean whether, long members) {
            return whether && members > 0 ? Stream.of(Viewer.contacts(members)) : Stream.empty();
        }
    }

    private record Registry(String code, Sight.OwnSource sight, boolean consented) {

        boolean tells(VisibleField field) {
            return sight.tells(field, consented);
        }
    }

    private Registry registryOf(Source source, UUID member) {
        Sight.OwnSource sight = sights.of(source);
        boolean consented =
                !memberSources.consenting(List.of(member), sight.purpose()).isEmpty();
        Set<String> told =
                memberSources.lastWords(List.of(member), source.id()).getOrDefault(member, sight.authority());
        return new Registry(source.code(), sight.narrowedTo(told), consented);
    }

    /** Who does not see the name does not know of the member at all. */
    private static FieldAudience audienceOf(VisibleField field, MemberDetails details, Circle circle) {
        Visibility setting = details.visibilityOf(field);
        Stream<Viewer> chosen =
                switch (setting.stricterOf(details.visibilityOf(VisibleField.NAME))) {
                    case EVERYONE -> Stream.of(Viewer.of(ViewerRole.EVERYONE));
                    case MEMBERS -> Stream.of(Viewer.of(ViewerRole.MEMBER));
                    case OFFICERS -> circle.inCharge().stream();
                    case NOBODY -> Stream.empty();
                };
        Stream<Viewer> always = Stream.of(Viewer.of(ViewerRole.SELF), Viewer.of(ViewerRole.ADMINISTRATOR));
        return new FieldAudience(
                field,
                setting,
                Stream.of(chosen, circle.told(field), always)
                        .flatMap(viewers -> viewers)
                        .distinct()
                        .toList());
    }

    private Contacts contactsOf(UUID member) {
        Tuple counts = database.createNativeQuery("""
                        select count(distinct other) as asked, count(distinct other) filter (where state = 'ACCEPTED') as accepted
                        from (
                            select to_member_id as other, state from contact_request where from_member_id = :member
                            union all
                            select from_member_id, state from contact_request where to_member_id = :member) r""", Tuple.class)
                .setParameter("member", member)
                .getSingleResult();
        return new Contacts(counts.get("asked", Long.class), counts.get("accepted", Long.class));
    }

    /**
     * The offices that somebody holds today in some organisations, or above.
     *
     * @param organisations which, as a query of their ids
     */
    private List<Viewer> officersAtOrAbove(String organisations, UUID member) {
        return database.createNativeQuery("""
                        with recursive reach as (
                            select o.id, o.parent_id from organisation o where o.id in (%s)
                            union
                            select o.id, o.parent_id from organisation o join reach on o.id = reach.parent_id
                        )
                        select distinct o.id, f.type from reach join organisation o on o.id = reach.id
                        join term t on t.organisation_id = o.id join office f on f.id = t.office_id
                        where o.archived_at is null and daterange(t.starts_on, t.ends_on, '[]')
                            @> cast(cast(:now as timestamptz) at time zone o.time_zone as date)
                        order by o.id, f.type""".formatted(organisations), Tuple.class)
                .setParameter("member", member)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(row -> Viewer.officer(row.get("id", UUID.class), row.get("type", String.class)))
                .toList();
    }
}
