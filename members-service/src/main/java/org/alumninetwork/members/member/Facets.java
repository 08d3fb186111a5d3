package org.alumninetwork.members.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alumninetwork.members.member.FacetsView.FacetCount;
import org.alumninetwork.members.member.KeptFacets.Audience;
import org.hibernate.Session;

/**
 * Counts what the members found have in common, in one statement: those of a search on request, those of the whole
 * directory as they are kept. What the caller does not see is not counted, nor, of a search, what members hide from members.
 */
@ApplicationScoped
class Facets {

    private static final int MOST = 20;

    private final Session database;
    private final KeptFacets kept;

    Facets(Session database, KeptFacets kept) {
        this.database = database;
        this.kept = kept;
    }

    /** Of the whole directory, as it is kept; of a registry's people no count is. */
    Optional<FacetsView> ofAll(Sight sight) {
        return switch (sight) {
            case Sight.Everything _ -> Optional.of(view(kept.of(Audience.EVERYBODY, null, MOST)));
            case Sight.Personal personal ->
                Optional.of(view(kept.of(
                        personal.knowsWhatMembersKnow() ? Audience.MEMBERS : Audience.EVERYONE,
                        personal.self().orElse(null),
                        MOST)));
            case Sight.OwnSource _ -> Optional.empty();
        };
    }

    /** @param order of the list whose members are counted */
    FacetsView of(DirectoryConditions conditions, MemberOrder order, Sight sight) {
        Map<String, Object> parameters = new HashMap<>(conditions.parameters());
        parameters.put("mostOfEach", MOST);
        return view(MemberRepository.filled(
                        database.createNativeQuery(sql(conditions, order, sight), Tuple.class), parameters)
                .getResultList());
    }

    private static FacetsView view(List<Tuple> rows) {
        Map<String, List<FacetCount>> counts = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("facet", String.class),
                        Collectors.mapping(
                                row -> new FacetCount(row.get("value", String.class), row.get("members", Long.class)),
                                Collectors.toList())));
        return new FacetsView(
                counts.getOrDefault("country", List.of()),
                counts.getOrDefault("organisation", List.of()),
                counts.getOrDefault("institution", List.of()),
                counts.getOrDefault("year", List.of()),
                counts.getOrDefault("expertise", List.of()));
    }

    private static String sql(DirectoryConditions conditions, MemberOrder order, Sight sight) {
        return "with " + (conditions.isSearch() ? conditions.search(order, false) + ", " : "")
                + "found as materialized (select m.id, "
                + shown("m.country", VisibleField.COUNTRY, sight) + " as country, "
                + shown("m.expertise", VisibleField.EXPERTISE, sight) + " as expertise, "
                + sight.sees(VisibleField.AFFILIATIONS) + " as studies_shown, "
                + sight.sees(VisibleField.MEMBERSHIPS) + " as memberships_shown from "
                + (conditions.isSearch() ? "member m join candidate c on c.id = m.id" : conditions.members())
                + "), studies as (select a.* from found f join affiliation a on a.member_id = f.id where f.studies_shown and "
                + sight.affiliations()
                + """
                ), counted as (
                    select 'country' as facet, country as value, count(*) as members
                    from found where country is not null group by country
                    union all
                    select 'expertise', topic, count(*) from found, unnest(expertise) topic group by topic
                    union all
                    select 'institution', a.institution, count(distinct a.member_id)
                    from studies a group by a.institution
                    union all
                    select 'year', cast(extract(year from a.end_date) as text), count(distinct a.member_id)
                    from studies a where a.end_date is not null group by extract(year from a.end_date)
                    union all
                    select 'organisation', cast(s.organisation_id as text), count(*)
                    from found f join membership s on s.member_id = f.id
                    where f.memberships_shown and s.state in ('ACTIVE', 'GRACE') group by s.organisation_id
                ), ranked as (
                    select *, row_number() over (partition by facet order by members desc, value) as place from counted)
                select facet, value, members from ranked where place <= :mostOfEach order by facet, place""";
    }

    private static String shown(String column, VisibleField field, Sight sight) {
        return "case when " + sight.sees(field) + " then " + column + " end";
    }
}
