package org.alumninetwork.members.merge;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.alumninetwork.members.Memberships.act;
import static org.alumninetwork.members.Memberships.joined;
import static org.alumninetwork.members.Memberships.type;
import static org.alumninetwork.members.merge.Merges.asked;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.AtOnce;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MergeRaceTest {

    private final String one = "one-" + UUID.randomUUID();
    private final String other = "other-" + UUID.randomUUID();

    @Test
    void ofTwoMergesThatCrossOneIsDone() throws Exception {
        String onePath = registered(one, Map.of("familyName", "One"));
        String otherPath = registered(other, Map.of("familyName", "Other"));

        List<Integer> statuses = AtOnce.run(List.of(
                () -> asked(administrator(), onePath, otherPath, "").statusCode(),
                () -> asked(administrator(), otherPath, onePath, "").statusCode()));

        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        assertThat(person(one).get("/v1/members/me").<String>path("id"))
                .isEqualTo(person(other).get("/v1/members/me").path("id"));
    }

    @Test
    void ofTwoMergesOfTheSameRecordIntoDifferentOnesOneIsDone() throws Exception {
        String onePath = registered(one, Map.of("familyName", "One"));
        String otherPath = registered(other, Map.of("familyName", "Other"));
        String third = registered("third-" + UUID.randomUUID(), Map.of("familyName", "Third"));

        List<Integer> statuses = AtOnce.run(List.of(
                () -> asked(administrator(), onePath, otherPath, "").statusCode(),
                () -> asked(administrator(), onePath, third, "").statusCode()));

        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void aMergeWhileAnImportRunsLosesNothingOfEither() throws Exception {
        String source = createSource();
        imported(source, "text/csv", "externalId,familyName\n1,Wanjiru\n2,Wanjiru\n");
        List<String> ids = registry(source).get("/v1/members").path("items.id");
        StringBuilder file = new StringBuilder("externalId,familyName\n1,Otieno\n2,Otieno\n");
        for (int number = 3; number < 3000; number++) {
            file.append(number).append(",Somebody\n");
        }

        AtOnce.run(List.of(() -> imported(source, "text/csv", file.toString()), () -> asked(
                        administrator(), "/v1/members/" + ids.get(0), "/v1/members/" + ids.get(1), "")
                .statusCode()));

        assertThat(registry(source).get("/v1/members/" + ids.get(0)).<String>path("familyName"))
                .isEqualTo("Otieno");
        assertThat(registry(source).get("/v1/members/" + ids.get(1)).<String>path("familyName"))
                .isEqualTo("Otieno");
    }

    @Test
    void aResignationDuringAMergeEndsOneMembershipAndLeavesNoneBehind() throws Exception {
        String onePath = registered(one, Map.of("familyName", "One"));
        String otherPath = registered(other, Map.of("familyName", "Other"));
        String membership = joined(person(one), type(Offices.organisation("NETWORK", null), Map.of()));

        List<Integer> statuses = AtOnce.run(
                List.of(() -> asked(administrator(), onePath, otherPath, "").statusCode(), () -> act(
                                person(one), membership, "resignation", Map.of())
                        .extract()
                        .statusCode()));

        assertThat(statuses.getFirst()).isEqualTo(201);
        assertThat(administrator().get(membership).<String>path("memberId")).isEqualTo(idOf(otherPath));
        assertThat(administrator().get(membership).<String>path("state"))
                .isEqualTo(statuses.get(1) == 201 ? "RESIGNED" : "ACTIVE");
    }

    @Test
    void whatIsDeclaredDuringAMergeIsTheSurvivorsOrIsRefused() throws Exception {
        String onePath = registered(one, Map.of("familyName", "One"));
        String otherPath = registered(other, Map.of("familyName", "Other"));

        List<Integer> statuses = AtOnce.run(
                List.of(() -> asked(administrator(), onePath, otherPath, "").statusCode(), () -> administrator()
                        .body(Map.of("basis", "STUDIES", "institution", "Lund University"))
                        .post(onePath + "/affiliations")
                        .statusCode()));

        assertThat(statuses.getFirst()).isEqualTo(201);
        assertThat(statuses.get(1)).isIn(201, 409);
        assertThat(administrator().get(otherPath + "/affiliations").<List<String>>path("items.id"))
                .hasSize(statuses.get(1) == 201 ? 1 : 0);
    }
}
