package org.alumninetwork.members.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alumninetwork.members.member.Expected.Count;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/**
 * About how many members a filter lets through: by the kept counts, of mentors as far as few are counted, and of a city or
 * a language as PostgreSQL's statistics have it. By it a page of the directory is planned.
 */
@ApplicationScoped
class ExpectedMembers {

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    /** Of mentors so many are counted. */
    private static final long MENTORS_COUNTED = Narrowing.FEW + 1;

    private static final String EVERYBODY = "everybody";
    private static final Pattern PLANNED_ROWS = Pattern.compile("rows=(\\d+)");

    private final Session database;

    ExpectedMembers(Session database) {
        this.database = database;
    }

    Expected letThroughBy(MemberFilter filter) {
        Map<String, Object> values = new HashMap<>();
        List<String> counts = countsOf(filter, values);
        List<Count> known = new ArrayList<>(unkept(filter));
        if (counts.isEmpty() && known.isEmpty()) {
            return Expected.NOTHING_KNOWN;
        }
        counts.add(count(Expected.MEMBER, EVERYBODY, "country", "true"));
        known.addAll(MemberRepository.filled(
                        database.createNativeQuery(String.join(" union all ", counts), Tuple.class), values)
                .getResultStream()
                .map(row -> new Count(
                        row.get("kept_of", String.class),
                        row.get("facet", String.class),
                        row.get("members", Double.class)))
                .toList());
        double most = known.stream().mapToDouble(Count::members).max().orElse(1);
        return new Expected(
                Math.max(1, most),
                known.stream().filter(count -> !count.facet().equals(EVERYBODY)).toList());
    }

    /** What PostgreSQL expects of values of which no count is kept. */
    private List<Count> unkept(MemberFilter filter) {
        List<Count> counts = new ArrayList<>();
        if (filter.city() != null) {
            counts.add(new Count(Expected.MEMBER, "city", planned(DirectoryConditions.CITY, "city", filter.city())));
        }
        if (filter.language() != null) {
            counts.add(new Count(
                    Expected.MEMBER, "language", planned(DirectoryConditions.LANGUAGE, "language", filter.language())));
        }
        return counts;
    }

    private double planned(String condition, String parameter, String value) {
        String plan = Values.query(database, "explain select from member m where " + condition, String.class)
                .setParameter(parameter, value)
                .getResultList()
                .getFirst();
        Matcher rows = PLANNED_ROWS.matcher(plan);
        return rows.find() ? Double.parseDouble(rows.group(1)) : 1;
    }

    private static List<String> countsOf(MemberFilter filter, Map<String, Object> values) {
        List<String> counts = new ArrayList<>();
        if (filter.country != null) {
            counts.add(count(Expected.MEMBER, "country", "value = :country"));
            values.put("country", filter.country);
        }
        if (filter.expertise() != null) {
            counts.add(count(Expected.MEMBER, "expertise", "value = :expertise"));
            values.put("expertise", filter.expertise());
        }
        if (filter.organisation != null) {
            counts.add(count("membership", "organisation", "value = cast(cast(:organisation as uuid) as text)"));
            values.put("organisation", filter.organisation);
        }
        if (filter.institution() != null) {
            counts.add(count("affiliation", "institution", "lower(value) = lower(:institution)"));
            values.put("institution", filter.institution());
        }
        if (filter.graduatedFrom != null || filter.graduatedTo != null) {
            counts.add(count("affiliation", "year", "value between :from and :to"));
            values.put("from", year(filter.graduatedFrom, FIRST_YEAR));
            values.put("to", year(filter.graduatedTo, LAST_YEAR));
        }
        if (Boolean.TRUE.equals(filter.mentoring)) {
            counts.add("""
                    select 'mentoring_offer' as kept_of, 'mentoring' as facet, cast(count(*) as double precision) as members from (
                        select from mentoring_offer where not paused and taken < capacity limit :counted) f""");
            values.put("counted", MENTORS_COUNTED);
        }
        return counts;
    }

    private static String count(String table, String facet, String kept) {
        return count(table, facet, facet, kept);
    }

    private static String count(String table, String name, String facet, String kept) {
        return "select '" + table + "' as kept_of, '" + name
                + "' as facet, cast(coalesce(sum(everybody), 0) as double precision) as members"
                + " from facet_count where facet = '" + facet + "' and " + kept;
    }

    private static String year(Integer said, int otherwise) {
        return Integer.toString(said == null ? otherwise : said);
    }
}
