package org.alumninetwork.members.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import java.util.List;
import java.util.stream.Stream;
import org.alumninetwork.members.member.Expected.Count;
import org.junit.jupiter.api.Test;

/** Of two million members those are come upon who take least to find. */
class WalkTest {

    private static final double EVERYBODY = 2_000_000;
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
                        "exists (select from membership s where s.organisation_id = :organisation and s.member_id = n.id"
                                + " and s.family_key = n.family_key and s.given_key = n.given_key offset 0)");
    }

    @Test
    void whoIsInAShortListIsLookedForInALongOneBeforeTheRecordIsRead() {
        assertThat(walk(MemberOrder.BY_NAME, organisation(15_000), country(200_000)))
                .contains(BELONGING)
                .contains("exists (select from member l where true and l.id = n.id"
                        + " and l.family_key = n.family_key and l.given_key = n.given_key offset 0)");
        assertThat(walk(MemberOrder.BY_NAME, organisation(15_000), country(1_900_000)))
                .contains(BELONGING)
                .doesNotContain("from member l");
    }

    @Test
    void ofAnInstitutionInSomeYearsTheFewerAreRead() {
        assertThat(walk(MemberOrder.BY_NAME, institutionInYears(1_000_000, 15_000)))
                .contains(STUDENTS)
                .doesNotContain("limit (select");
        assertThat(walk(MemberOrder.BY_NAME, institutionInYears(15_000, 120_000)))
                .contains(STUDENTS, "limit (select");
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
        assertThat(walk(MemberOrder.BY_NAME, country(200_000))).contains("from member l", "limit (select");
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
    void twoLongListsAreReadSideBySide() {
        assertThat(walk(MemberOrder.BY_NAME, organisation(400_000), country(200_000)))
                .contains("from member l", "join (select distinct n.family_key", "from membership s")
                .contains("using (family_key, given_key, id)");
    }

    @Test
    void ofSeveralValuesWhatIsLikelyIsTriedAndGivenUpForWhatSurelySuffices() {
        MemberOrder eldestFirst = new MemberOrder(MemberOrder.By.CREATION, false);
        assertThat(attempts(eldestFirst, organisation(400_000), country(200_000)))
                .extracting(Attempt::sql)
                .hasSize(3)
                .satisfies(
                        likely -> assertThat(likely)
                                .startsWith("(select * from member m where true order by m.id limit 36000) m"),
                        atIndex(1))
                .satisfies(sure -> assertThat(sure).contains("from member l").doesNotContain("limit"), atIndex(2));
        assertThat(attempts(eldestFirst, city(20), country(200_000)))
                .as("not worth it")
                .hasSize(1);
    }

    @Test
    void ifFewHaveAllValuesTheyAreLookedUpWhicheverListsTheyAreIn() {
        List<Attempt> byName = attempts(MemberOrder.BY_NAME, organisation(400_000), country(200_000));
        assertThat(byName).extracting(Attempt::asksFirst).containsExactly(false, true, false, false);
        assertThat(byName.get(0).sql()).contains("using (family_key, given_key, id)", "limit (select 2699)");
        assertThat(byName.get(1).asksFirst()).isTrue();
        assertThat(byName.get(1).question()).contains("m.country and m.marks of organisation");
        assertThat(byName.get(1).sql())
                .startsWith(THROUGH_RECORDS + " m.country and m.marks of organisation offset 0)");
        assertThat(byName.get(2).sql())
                .as("names may have to do with the values")
                .contains("using (family_key, given_key, id)", "limit (select 7199)");
        assertThat(byName.get(3).sql())
                .contains("using (family_key, given_key, id)")
                .doesNotContain("(select 7199)");
        assertThat(attempts(new MemberOrder(MemberOrder.By.CREATION, false), organisation(400_000), country(200_000)))
                .as("there asking takes less than trying")
                .extracting(Attempt::asksFirst)
                .containsExactly(true, false, false);
        assertThat(attempts(MemberOrder.BY_NAME, expertise(14_000), country(200_000)))
                .as("who has both is looked up by the index at last, be they few or many")
                .noneMatch(Attempt::asksFirst)
                .extracting(Attempt::isWhole)
                .containsExactly(false, true);
        assertThat(walkOf(MemberOrder.BY_NAME, organisation(400_000), country(200_000), years(115_000))
                        .ofFew(1_000)
                        .map(Attempt::question))
                .as("several years take longest, and two others may be enough")
                .hasValueSatisfying(question -> assertThat(question)
                        .contains("m.country and m.marks of organisation")
                        .doesNotContain("year"));
        assertThat(attempts(MemberOrder.BY_NAME, country(200_000)))
                .as("one value has nothing to exclude")
                .noneMatch(Attempt::asksFirst);
    }

    @Test
    void forWordsTheyAreAskedForAsWellWhereAnythingElseMightTakeLong() {
        assertThat(walkOf(MemberOrder.BY_NAME, organisation(400_000), country(200_000))
                        .ofFew(1_000)
                        .map(Attempt::question))
                .hasValueSatisfying(question -> assertThat(question)
                        .contains("count(*) <= 1000", "m.country and m.marks of organisation", "place <= 1001"));
        assertThat(walkOf(MemberOrder.BY_NAME, city(20), country(200_000)).ofFew(1_000))
                .isEmpty();
    }

    @Test
    void whereNothingIsKnownEverybodyIsWalkedThrough() {
        assertThat(new Walk(
                                Expected.NOTHING_KNOWN,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of("true"),
                                MemberOrder.BY_NAME,
                                false,
                                50)
                        .attempts())
                .containsExactly(Attempt.whole("member m where true order by m.family_key, m.given_key, m.id"));
    }

    private static String walk(MemberOrder order, Value... values) {
        return walkOf(order, values).sql();
    }

    private static List<Attempt> attempts(MemberOrder order, Value... values) {
        return walkOf(order, values).attempts();
    }

    static Walk walkOf(MemberOrder order, Value... values) {
        Expected expected = new Expected(
                EVERYBODY,
                Stream.of(values).flatMap(value -> value.counts().stream()).toList());
        return new Walk(
                expected,
                Stream.of(values).flatMap(value -> value.own().stream()).toList(),
                Stream.of(values).flatMap(value -> value.marks().stream()).toList(),
                Stream.of(values).flatMap(value -> value.listed().stream()).toList(),
                List.of("true"),
                order,
                false,
                100);
    }

    record Value(List<Count> counts, List<OwnValue> own, List<OwnValue> marks, List<Listing> listed) {}

    static Value own(String facet, double members) {
        return new Value(
                List.of(new Count(Expected.MEMBER, facet, members)),
                List.of(OwnValue.of("m." + facet, members)),
                List.of(),
                List.of());
    }

    private static OwnValue mark(String facet, double members) {
        return facet.equals("year")
                ? OwnValue.oneOfSeveral("m.marks of " + facet, members)
                : OwnValue.of("m.marks of " + facet, members);
    }

    static Value country(double members) {
        return ofRecord("country", members, "member l where true", "l");
    }

    static Value city(double members) {
        return own("city", members);
    }

    static Value expertise(double members) {
        return ofRecord("expertise", members, "expert e where true", "e");
    }

    static Value ofRecord(String facet, double members, String rows, String alias) {
        return new Value(
                List.of(new Count(Expected.MEMBER, facet, members)),
                List.of(OwnValue.of("m." + facet, members)),
                List.of(),
                List.of(new Listing(rows, alias, "id", members, members, members, true)));
    }

    static Value institution(double members) {
        return students(members, members, new Count("affiliation", "institution", members));
    }

    static Value years(double members) {
        return students(members, Double.POSITIVE_INFINITY, new Count("affiliation", "year", members));
    }

    static Value institutionInYears(double students, double ofThoseYears) {
        return students(
                Math.min(students, ofThoseYears),
                students,
                new Count("affiliation", "institution", students),
                new Count("affiliation", "year", ofThoseYears));
    }

    static Value students(double read, double readInOrder, Count... counts) {
        double members = new Expected(EVERYBODY, List.of(counts)).byAll();
        return new Value(
                List.of(counts),
                List.of(),
                Stream.of(counts)
                        .map(count -> mark(count.facet(), count.members()))
                        .toList(),
                List.of(new Listing("affiliation a where true", "a", "member_id", members, read, readInOrder, false)));
    }

    static Value organisation(double members) {
        return new Value(
                List.of(new Count("membership", "organisation", members)),
                List.of(),
                List.of(mark("organisation", members)),
                List.of(new Listing(
                        "membership s where s.organisation_id = :organisation",
                        "s",
                        "member_id",
                        members,
                        members,
                        members,
                        false)));
    }
}
