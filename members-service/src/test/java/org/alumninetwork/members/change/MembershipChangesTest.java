package org.alumninetwork.members.change;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.Memberships.joined;
import static org.alumninetwork.members.Memberships.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.Feed;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.Test;

/** What the feed tells of memberships. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MembershipChangesTest {

    private final UUID network = Offices.organisation("NETWORK", null);
    private final String member = "member-" + UUID.randomUUID();

    @Test
    void theFeedTellsWhoBelongsWhere() {
        String path = registered(member, Map.of("familyName", "Wanjiru"));
        String type = type(network, Map.of());
        Feed feed = Feed.ofService();

        String membership = joined(person(member), type);

        Map<String, Object> told = feed.next().getFirst();
        assertThat(told)
                .containsEntry("type", "org.alumninetwork.membership.changed")
                .containsEntry("subject", "memberships/" + idOf(membership));
        @SuppressWarnings("unchecked") // data is an object
        Map<String, Object> data = (Map<String, Object>) told.get("data");
        assertThat(data)
                .containsEntry("id", idOf(membership))
                .containsEntry("state", "ACTIVE")
                .containsEntry("memberId", idOf(path))
                .containsEntry("organisationId", network.toString())
                .containsEntry("typeId", type)
                .containsKeys("startDate", "endDate");
    }

    @Test
    void whoIsGoneLeavesTombstonesOfTheMemberships() {
        String path = registered(member, Map.of("familyName", "Wanjiru"));
        String membership = joined(person(member), type(network, Map.of()));
        Feed feed = Feed.ofService();

        administrator().header("If-Match", "*").delete(path).then().statusCode(204);

        assertThat(feed.next().stream().map(change -> change.get("type") + " " + change.get("subject")))
                .contains("org.alumninetwork.membership.deleted memberships/" + idOf(membership));
    }
}
