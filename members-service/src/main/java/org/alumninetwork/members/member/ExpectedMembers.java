package org.alumninetwork.members.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;

/**
 * About how many members a filter lets through, by the kept counts and, of mentors, as far as few are counted: by it a
 * page of the directory is planned.
 */
@ApplicationScoped
class ExpectedMembers {

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    private final Session database;

    ExpectedMembers(Session database) {
        this.database = database;
    }

    /** As if its values had nothing to do with each other. */
    Expected letThroughBy(MemberFilter filter) {
        Map<String, Object> values = new HashMap<>();
        List<String> counts = countsOf(filter, values);
        return counts.isEmpty()
                ? Expected.NOTHING_KNOWN
                : expected(MemberRepository.filled(
                                database.createNativeQuery(
                                        """
                                select cast(min(members) as bigint) as members,
                                    (array_agg(kept_of order by members))[1] as by,
                                    cast(max(everybody) * exp(sum(ln(members / everybody))) as bigint) as by_all,
                                    cast(min(experts) as bigint) as experts,
                                    coalesce(min(members / everybody) filter (where kept_of <> 'member'), 1) as share
                                from (
                                    select kept_of, max(everybody) as everybody,
                                        max(everybody) * exp(sum(ln(greatest(members, 1) / everybody))) as members,
                                        min(members) filter (where facet = 'expertise') as experts
                                    from (
                                        select kept_of, facet, members, greatest(1, max(members) over (),
                                            (select sum(everybody) from facet_count where facet = 'country')) as everybody
                                        from (%s) c) k
                                    group by kept_of) e""".formatted(String.join(" union all ", counts)), Tuple.class),
                                values)
                        .getSingleResult());
    }

    private static Expected expected(Tuple row) {
        return new Expected(
                row.get("members", Long.class),
                row.get("by", String.class),
                row.get("by_all", Long.class),
                Objects.requireNonNullElse(row.get("experts", Long.class), Long.MAX_VALUE),
                row.get("share", Double.class));
    }

    private static List<String> countsOf(MemberFilter filter, Map<String, Object> values) {
        List<String> counts = new ArrayList<>();
        if (filter.country != null) {
            counts.add(count("member", "country", "value = :country"));
            values.put("country", filter.country);
        }
        if (filter.expertise != null) {
            counts.add(count("member", "expertise", "value = :expertise"));
            values.put("expertise", filter.expertise);
        }
        if (filter.organisation != null) {
            counts.add(count("membership", "organisation", "value = cast(cast(:organisation as uuid) as text)"));
            values.put("organisation", filter.organisation);
        }
        if (filter.institution != null) {
            counts.add(count("affiliation", "institution", "lower(value) = lower(:institution)"));
            values.put("institution", filter.institution);
        }
        if (filter.graduatedFrom != null || filter.graduatedTo != null) {
            counts.add(count("affiliation", "year", "value between :from and :to"));
            values.put("from", year(filter.graduatedFrom, FIRST_YEAR));
            values.put("to", year(filter.graduatedTo, LAST_YEAR));
        }
        if (Boolean.TRUE.equals(filter.mentoring)) {
            counts.add("""
                    select 'mentoring_offer' as kept_of, 'mentoring' as facet, cast(count(*) as double precision) as members from (
                        select from mentoring_offer where not paused and taken < capacity limit :few) f""");
            values.put("few", Narrowing.FEW + 1);
        }
        return counts;
    }

    private static String count(String table, String facet, String kept) {
        return "select '" + table + "' as kept_of, '" + facet
                + "' as facet, cast(coalesce(sum(everybody), 0) as double precision) as members"
                + " from facet_count where facet = '" + facet + "' and " + kept;
    }

    private static String year(Integer said, int otherwise) {
        return Integer.toString(said == null ? otherwise : said);
    }
}
