package org.alumninetwork.members.membership;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.Memberships.act;
import static org.alumninetwork.members.Memberships.apply;
import static org.alumninetwork.members.Memberships.joined;
import static org.alumninetwork.members.Memberships.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.alumninetwork.members.AtOnce;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MembershipRaceTest {

    private final UUID network = Offices.organisation("NETWORK", null);
    private final String member = "member-" + UUID.randomUUID();
    private String memberPath;

    @BeforeEach
    void register() {
        memberPath = registered(member, Map.of("familyName", "Wanjiru"));
    }

    @Test
    void ofManyApplicationsAtOnceOneIsTaken() throws Exception {
        String type = type(network, Map.of());

        assertThat(statuses(Collections.nCopies(
                        8, () -> apply(person(member), type).extract().statusCode())))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void ofTwoRenewalsAtOnceOneExtends() throws Exception {
        String membership = joined(person(member), type(network, Map.of("months", 1, "renewalDays", 40)));
        LocalDate end = LocalDate.parse(person(member).get(membership).path("endDate"));

        List<Integer> statuses = statuses(Collections.nCopies(
                6, () -> person(member).post(membership + "/renewal").statusCode()));

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(person(member).get(membership).<String>path("endDate"))
                .isEqualTo(end.plusDays(1).plusMonths(1).minusDays(1).toString());
    }

    @Test
    void aResignationWhileRenewalsRunIsTheLastWord() throws Exception {
        String membership = joined(person(member), type(network, Map.of("months", 1, "renewalDays", 40)));

        List<Integer> statuses = statuses(List.of(
                () -> person(member).post(membership + "/renewal").statusCode(),
                () -> act(person(member), membership, "resignation", Map.of())
                        .extract()
                        .statusCode(),
                () -> person(member).post(membership + "/renewal").statusCode()));

        assertThat(statuses.get(1)).isEqualTo(201);
        assertThat(person(member).get(membership).<String>path("state")).isEqualTo("RESIGNED");
        List<Map<String, Object>> spans =
                person(member).get(membership + "/history").path("items");
        assertThat(spans).hasSize(1);
        assertThat(spans.getFirst())
                .containsEntry("state", "RESIGNED")
                .containsEntry(
                        "fromDate", LocalDate.now(ZoneId.of("Europe/Stockholm")).toString());
    }

    @Test
    void thereIsOnePrimaryChapterHoweverManyAreJoinedAtOnce() throws Exception {
        List<Callable<String>> joins = Stream.generate(() -> type(Offices.organisation("CHAPTER", network), Map.of()))
                .limit(5)
                .<Callable<String>>map(type -> () -> joined(person(member), type))
                .toList();

        List<String> memberships = AtOnce.run(joins);
        assertThat(roles()).containsOnlyOnce("PRIMARY");
        AtOnce.run(memberships.stream()
                .<Callable<Integer>>map(
                        path -> () -> person(member).post(path + "/primacy").statusCode())
                .toList());

        assertThat(roles()).hasSize(5).containsOnlyOnce("PRIMARY");
    }

    private List<String> roles() {
        return administrator().get("/v1/memberships?member=" + idOf(memberPath)).path("items.chapterRole");
    }

    private static List<Integer> statuses(List<Callable<Integer>> actions) throws Exception {
        return AtOnce.run(actions);
    }
}
