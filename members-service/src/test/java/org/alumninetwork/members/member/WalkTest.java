package org.alumninetwork.members.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.alumninetwork.members.member.Expected.Count;
import org.junit.jupiter.api.Test;

/** Of two million members those are come upon who take least to find. */
class WalkTest {

    private static final String THROUGH_EVERYBODY = "member m where";
    private static final String THROUGH_RECORDS = "(select * from member m where";
    private static final String STUDENTS = "from affiliation";
    private static final String BELONGING = "from membership";

    @Test
    void whoSharesAValueIsWalkedThroughByName() {
        assertThat(walk(MemberOrder.BY_NAME, institution(15_000)))
                .contains(STUDENTS, "limit (select", "order by n.family_key, n.given_key, n.id");
        assertThat(walk(MemberOrder.BY_NAME, organisation(400_000), country(200_000), institution(5_000)))
                .contains(STUDENTS)
                .contains(
                        "exists (select from membership s where s.organisation_id = :organisation and s.member_id = m.id");
    }

    @Test
    void ofSomeYearsWhoIsThereIsSortedUnlessThereAreTooMany() {
        assertThat(walk(MemberOrder.BY_NAME, years(15_000))).contains(STUDENTS).doesNotContain("limit (select");
        assertThat(walk(MemberOrder.BY_NAME, years(400_000))).startsWith(THROUGH_EVERYBODY);
    }

    @Test
    void byCreationAListIsSorted() {
        assertThat(walk(new MemberOrder(MemberOrder.By.CREATION, true), institution(15_000)))
                .contains(STUDENTS, "order by n.id desc")
                .doesNotContain("limit (select");
        assertThat(walk(new MemberOrder(MemberOrder.By.CREATION, false), organisation(400_000)))
                .startsWith(THROUGH_EVERYBODY);
    }

    @Test
    void whoHasARareValueIsLookedUpByIt() {
        assertThat(walk(MemberOrder.BY_NAME, city(20), institution(15_000))).startsWith(THROUGH_RECORDS);
        assertThat(walk(MemberOrder.BY_NAME, city(1_000), country(200_000)))
                .startsWith(THROUGH_RECORDS + " m.city offset 0)")
                .contains("and m.country");
        assertThat(walk(MemberOrder.BY_NAME, country(200_000))).startsWith(THROUGH_EVERYBODY);
    }

    @Test
    void whereTwoListsHaveFewInCommonTheOneIsGatheredForTheOther() {
        assertThat(walk(MemberOrder.BY_NAME, expertise(13_000), institution(15_000)))
                .contains(STUDENTS)
                .contains("(n.id in (select e.id from expert e where true)) is true");
        assertThat(walk(MemberOrder.BY_NAME, organisation(400_000), years(40_000)))
                .contains(BELONGING)
                .contains("(n.id in (select a.member_id from affiliation a where true)) is true");
    }

    @Test
    void whereNothingIsKnownEverybodyIsWalkedThrough() {
        assertThat(new Walk(
                                Expected.NOTHING_KNOWN,
                                List.of(),
                                List.of(),
                                List.of("true"),
                                MemberOrder.BY_NAME,
                                false,
                                50)
                        .sql())
                .isEqualTo("member m where true order by m.family_key, m.given_key, m.id");
    }

    private static String walk(MemberOrder order, Value... values) {
        Expected expected =
                new Expected(2_000_000, Stream.of(values).map(Value::count).toList());
        return new Walk(
                        expected,
                        Stream.of(values).flatMap(value -> value.own().stream()).toList(),
                        Stream.of(values)
                                .flatMap(value -> value.listed().stream())
                                .toList(),
                        List.of("true"),
                        order,
                        false,
                        100)
                .sql();
    }

    private record Value(Count count, List<OwnValue> own, List<Listing> listed) {}

    private static Value own(String facet, double members) {
        return new Value(
                new Count(Expected.MEMBER, facet, members), List.of(new OwnValue("m." + facet, members)), List.of());
    }

    private static Value country(double members) {
        return own("country", members);
    }

    private static Value city(double members) {
        return own("city", members);
    }

    private static Value expertise(double members) {
        return new Value(
                new Count(Expected.MEMBER, "expertise", members),
                List.of(new OwnValue("m.expertise", members)),
                List.of(new Listing("expert e where true", "e", "id", members, members, true, true)));
    }

    private static Value institution(double members) {
        return listed("affiliation", "institution", members, true, "affiliation a where true", "a");
    }

    private static Value years(double members) {
        return listed("affiliation", "year", members, false, "affiliation a where true", "a");
    }

    private static Value organisation(double members) {
        return listed(
                "membership",
                "organisation",
                members,
                true,
                "membership s where s.organisation_id = :organisation",
                "s");
    }

    private static Value listed(
            String table, String facet, double members, boolean isInOrder, String rows, String alias) {
        return new Value(
                new Count(table, facet, members),
                List.of(),
                List.of(new Listing(rows, alias, "member_id", members, members, isInOrder, false)));
    }
}
