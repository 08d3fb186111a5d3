package org.alumninetwork.chapters.term;

import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.organisation;
import static org.alumninetwork.chapters.Organisations.singleOffice;
import static org.alumninetwork.chapters.Organisations.term;
import static org.alumninetwork.chapters.Requests.amend;
import static org.alumninetwork.chapters.Requests.created;
import static org.alumninetwork.chapters.Requests.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.chapters.member.NameVisibility;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rights start and stop with the term, on the organisation's local date. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class TermRightsTest {

    @Inject
    MembersFeed members;

    @Inject
    MovableClock clock;

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "America/Los_Angeles", "Europe/Helsinki", "Asia/Kathmandu"})
    void rightsLastFromTheFirstMidnightOfTheTermToTheLast(String zone) {
        String login = "coordinator-" + UUID.randomUUID();
        String network = networkIn(zone);
        appoint(login, network, "2031-03-01", "2031-04-30");
        String chapter = chapterOf(network);

        assertThat(actsAt("2031-02-28T23:59:59.999", zone, login, network)).isFalse();
        assertThat(actsAt("2031-03-01T00:00:00", zone, login, network)).isTrue();
        assertThat(actsAt("2031-03-01T00:00:00", zone, login, chapter)).isTrue();
        assertThat(actsAt("2031-04-30T23:59:59.999", zone, login, network)).isTrue();
        assertThat(actsAt("2031-05-01T00:00:00", zone, login, network)).isFalse();
        assertThat(actsAt("2031-05-01T00:00:00", zone, login, chapter)).isFalse();
    }

    private static String networkIn(String zone) {
        Map<String, Object> network = organisation("NETWORK", null);
        network.put("timeZone", zone);
        return created("/v1/organisations", network);
    }

    private void appoint(String login, String organisation, String startsOn, String endsOn) {
        UUID member = members.tell(login, "Coordinator", NameVisibility.EVERYONE);
        String office = singleOffice(organisation, "COORDINATOR");
        created(organisation + "/terms", term(office, member, startsOn, endsOn));
    }

    private boolean actsAt(String localTime, String zone, String login, String organisation) {
        clock.setTo(LocalDateTime.parse(localTime).atZone(ZoneId.of(zone)).toInstant());
        int status =
                amend(person(login), organisation, Map.of("city", localTime)).statusCode();
        assertThat(status).isIn(200, 403);
        return status == 200;
    }
}
