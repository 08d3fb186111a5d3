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

/** Explains what {@link Sight} decides: who sees which field of a member, and through which role. */
@ApplicationScoped
class Audiences {

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
        List<Viewer> officers = officersInChargeOf(id);
        List<Registry> registries = memberSources.of(id).stream()
                .map(source -> registryOf(source, id))
                .toList();
        return new VisibilityView(
                id,
                Arrays.stream(VisibleField.values())
                        .map(field -> audienceOf(field, member.details(), officers, registries))
                        .toList());
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
    private static FieldAudience audienceOf(
            VisibleField field, MemberDetails details, List<Viewer> officers, List<Registry> registries) {
        Visibility setting = details.visibilityOf(field);
        Stream<Viewer> chosen =
                switch (setting.stricterOf(details.visibilityOf(VisibleField.NAME))) {
                    case EVERYONE -> Stream.of(Viewer.of(ViewerRole.EVERYONE));
                    case MEMBERS -> Stream.of(Viewer.of(ViewerRole.MEMBER));
                    case OFFICERS -> officers.stream();
                    case NOBODY -> Stream.empty();
                };
        Stream<Viewer> told = registries.stream()
                .filter(registry -> registry.tells(field))
                .map(registry -> new Viewer(ViewerRole.REGISTRY, null, null, registry.code()));
        Stream<Viewer> always = Stream.of(Viewer.of(ViewerRole.SELF), Viewer.of(ViewerRole.ADMINISTRATOR));
        return new FieldAudience(
                field,
                setting,
                Stream.of(chosen, told, always).flatMap(viewers -> viewers).toList());
    }

    /** The offices that somebody holds today where a source that vouches for the member belongs, or above. */
    private List<Viewer> officersInChargeOf(UUID member) {
        return database.createNativeQuery("""
                        with recursive reach as (
                            select o.id, o.parent_id from member_source ms
                            join source_home h on h.source_id = ms.source_id join organisation o on o.id = h.organisation_id
                            where ms.member_id = :member
                            union
                            select o.id, o.parent_id from organisation o join reach on o.id = reach.parent_id
                        )
                        select distinct o.id, f.type from reach join organisation o on o.id = reach.id
                        join term t on t.organisation_id = o.id join office f on f.id = t.office_id
                        where o.archived_at is null and daterange(t.starts_on, t.ends_on, '[]')
                            @> cast(cast(:now as timestamptz) at time zone o.time_zone as date)
                        order by o.id, f.type""", Tuple.class)
                .setParameter("member", member)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(row ->
                        new Viewer(ViewerRole.OFFICER, row.get("id", UUID.class), row.get("type", String.class), null))
                .toList();
    }
}
