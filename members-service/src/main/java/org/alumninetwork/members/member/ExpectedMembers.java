package org.alumninetwork.members.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** About how many members a filter lets through, by the kept counts: by it a page of the directory is planned. */
@ApplicationScoped
class ExpectedMembers {

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    private final Session database;

    ExpectedMembers(Session database) {
        this.database = database;
    }

    /**
     * By those of its values that one index answers, as if they had nothing to do with each other;
     * {@link Long#MAX_VALUE} where nothing is kept of any of them.
     */
    long letThroughBy(MemberFilter filter) {
        Map<String, Object> values = new HashMap<>();
        List<String> counts = countsOf(filter, values);
        return counts.isEmpty()
                ? Long.MAX_VALUE
                : MemberRepository.filled(
                                Values.query(database, """
                                select cast(min(members) as bigint) from (
                                    select max(everybody) * exp(sum(ln(greatest(members, 1) / everybody))) as members from (
                                        select kept_of, members, greatest(1, max(members) over (),
                                            (select sum(everybody) from facet_count where facet = 'country')) as everybody
                                        from (%s) c) k
                                    group by kept_of) e""".formatted(String.join(" union all ", counts)), Long.class),
                                values)
                        .getSingleResult();
    }

    private static List<String> countsOf(MemberFilter filter, Map<String, Object> values) {
        List<String> counts = new ArrayList<>();
        if (filter.country != null) {
            counts.add(count("member", "facet = 'country' and value = :country"));
            values.put("country", filter.country);
        }
        if (filter.expertise != null) {
            counts.add(count("member", "facet = 'expertise' and value = :expertise"));
            values.put("expertise", filter.expertise);
        }
        if (filter.organisation != null) {
            counts.add(count(
                    "membership", "facet = 'organisation' and value = cast(cast(:organisation as uuid) as text)"));
            values.put("organisation", filter.organisation);
        }
        if (filter.institution != null) {
            counts.add(count("affiliation", "facet = 'institution' and lower(value) = lower(:institution)"));
            values.put("institution", filter.institution);
        }
        if (filter.graduatedFrom != null || filter.graduatedTo != null) {
            counts.add(count("affiliation", "facet = 'year' and value between :from and :to"));
            values.put("from", year(filter.graduatedFrom, FIRST_YEAR));
            values.put("to", year(filter.graduatedTo, LAST_YEAR));
        }
        return counts;
    }

    private static String count(String table, String kept) {
        return "select '" + table + "' as kept_of, cast(coalesce(sum(everybody), 0) as double precision) as members"
                + " from facet_count where " + kept;
    }

    private static String year(Integer said, int otherwise) {
        return Integer.toString(said == null ? otherwise : said);
    }
}
