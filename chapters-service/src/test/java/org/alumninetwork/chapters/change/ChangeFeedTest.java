package org.alumninetwork.chapters.change;

import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Organisations.organisation;
import static org.alumninetwork.chapters.Organisations.singleOffice;
import static org.alumninetwork.chapters.Organisations.term;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.amend;
import static org.alumninetwork.chapters.Requests.anonymous;
import static org.alumninetwork.chapters.Requests.created;
import static org.alumninetwork.chapters.Requests.delete;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;
import static org.alumninetwork.chapters.Requests.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.support.change.ChangeRetention;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ChangeFeedTest {

    private static final Duration LONGER_THAN_KEPT = Duration.ofDays(31);

    @Inject
    MembersFeed members;

    @Inject
    ChangeRetention retention;

    @Inject
    MovableClock clock;

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void aChangeIsACloudEventWithTheStateAsTheResourceShowsIt() {
        Feed feed = Feed.fromNow();
        String network = network();
        String office = singleOffice(network, "COORDINATOR");
        String term = created(network + "/terms", term(office, members.tellOfSomebody(), "2026-01-01", "2026-12-31"));
        feed.readOn(100);

        assertThat(feed.changes())
                .extracting(change -> change.get("type"))
                .containsExactly(
                        "org.alumninetwork.organisation.changed",
                        "org.alumninetwork.office.changed",
                        "org.alumninetwork.term.changed");
        assertThat(stateIn(feed, "organisations/" + idOf(network))).isEqualTo(shown(network));
        assertThat(stateIn(feed, "offices/" + idOf(office))).isEqualTo(shown(office));
        assertThat(stateIn(feed, "terms/" + idOf(term))).isEqualTo(shown(term));
    }

    @Test
    void aDeletionIsATombstoneAndARefusedWriteIsNothing() {
        Feed feed = Feed.fromNow();
        String network = network();
        String office = singleOffice(network, "COORDINATOR");
        administrator()
                .body(Map.of("type", "COORDINATOR", "title", Map.of("en", "Again"), "single", true))
                .post(network + "/offices")
                .then()
                .statusCode(409);
        delete(administrator(), office).then().statusCode(204);
        feed.readOn(100);

        List<Map<String, Object>> changes = feed.changesOf("offices/" + idOf(office));
        assertThat(changes)
                .extracting(change -> change.get("type"))
                .containsExactly("org.alumninetwork.office.changed", "org.alumninetwork.office.deleted");
        assertThat(changes.getLast()).doesNotContainKey("data");
        assertThat(feed.changes()).hasSize(3);
    }

    @Test
    void whoAsksForSomeTypesGetsTheseAndIsPastTheOthers() {
        Feed offices = Feed.fromNow().ofTypes("org.alumninetwork.office.*", "org.alumninetwork.term.changed");
        String network = network();
        String first = singleOffice(network, "COORDINATOR");
        rename(network, "Turku");
        delete(administrator(), first).then().statusCode(204);
        String second = singleOffice(network, "CHAIR");
        String term = created(network + "/terms", term(second, members.tellOfSomebody(), "2026-01-01", "2026-12-31"));
        offices.readOn(2);

        assertThat(offices.changes())
                .extracting(change -> change.get("subject"))
                .containsExactly(
                        "offices/" + idOf(first),
                        "offices/" + idOf(first),
                        "offices/" + idOf(second),
                        "terms/" + idOf(term));

        rename(network, "Åbo");
        Feed renamings = offices.ofTypes("org.alumninetwork.organisation.changed");
        assertThat(offices.read(10, 0)).isZero();
        Feed past = offices.ofTypes("org.alumninetwork.organisation.changed");
        assertThat(renamings.read(10, 0)).isEqualTo(1);
        assertThat(past.read(10, 0)).isZero();
    }

    @Test
    void aTypeThatCannotBeIsRefused() {
        service()
                .get("/v1/changes/chapters?type=office")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("org.alumninetwork."));
    }

    @Test
    void onlyServicesRegistriesAndAdministratorsFollowTheFeed() {
        anonymous().get("/v1/changes/chapters").then().statusCode(401);
        person("somebody").get("/v1/changes/chapters").then().statusCode(403);
        service().get("/v1/changes/chapters?limit=1").then().statusCode(200);
        service().get("/v1/changes/chapters?after=x").then().statusCode(400);
        service().get("/v1/changes/chapters?wait=31").then().statusCode(400);
    }

    @Test
    void whoFellBehindWhatIsKeptIsToldToBeginAgain() {
        Feed behind = Feed.fromNow();
        String network = network();
        rename(network, "Turku");
        rename(network, "Åbo");
        Feed upToDate = Feed.fromNow();
        forgetWhatIsOld();

        behind.answer(100, 0).statusCode(410).body("type", equalTo("/problems/cursor-expired"));
        assertThat(upToDate.read(100, 0)).isZero();
    }

    @Test
    void whatIsKeptIsTheWholePresentStateHoweverItIsPaged() {
        String network = network();
        rename(network, "Turku");
        rename(network, "Åbo");
        String office = singleOffice(network, "COORDINATOR");
        delete(administrator(), office).then().statusCode(204);
        created("/v1/organisations", organisation("CHAPTER", idOf(network)));
        created("/v1/organisations", organisation("CHAPTER", idOf(network)));
        forgetWhatIsOld();

        Feed feed = Feed.fromTheBeginning();
        feed.readOn(2);
        assertThat(feed.changesOf("organisations/" + idOf(network))).hasSize(1);
        assertThat(stateIn(feed, "organisations/" + idOf(network))).isEqualTo(shown(network));
        assertThat(feed.changesOf("offices/" + idOf(office))).isEmpty();
    }

    @Test
    void whoIsBeginningWhileOldChangesAreForgottenIsToldToBeginAgain() {
        String network = network();
        rename(network, "Turku");
        Feed beginning = Feed.fromTheBeginning();
        beginning.read(1, 0);
        rename(network, "Åbo");
        forgetWhatIsOld();

        beginning.answer(1, 0).statusCode(410);
    }

    @Test
    void whoReadBeforeTheDatabaseWentOnFromAnEarlierMomentIsToldToBeginAgain() {
        Feed behind = Feed.fromNow();
        String network = network();
        Timeline.another();

        behind.answer(100, 0).statusCode(410).body("type", equalTo("/problems/cursor-expired"));

        Feed anew = Feed.fromTheBeginning();
        anew.readOn(1000);
        assertThat(anew.changesOf("organisations/" + idOf(network))).hasSize(1);
        rename(network, "Turku");
        assertThat(anew.read(100, 0)).isEqualTo(1);
        behind.answer(100, 0).statusCode(410);
    }

    @Test
    void ofMergesTheLastIsToldForEver() throws SQLException {
        String member = "members/" + UUID.randomUUID();
        append(member, "changed", "merged", "unmerged", "changed", "changed");
        forgetWhatIsOld();

        Feed feed = Feed.fromTheBeginning();
        feed.readOn(1000);

        assertThat(feed.changesOf(member))
                .extracting(change -> change.get("type"))
                .containsExactly("org.alumninetwork.member.unmerged", "org.alumninetwork.member.changed");
    }

    private static void append(String member, String... happenings) throws SQLException {
        try (var connection = Database.dataSource().getConnection();
                var insert =
                        connection.prepareStatement("insert into change (type, subject, data) values (?, ?, '{}')")) {
            for (String happening : happenings) {
                insert.setString(1, "org.alumninetwork.member." + happening);
                insert.setString(2, member);
                insert.executeUpdate();
            }
        }
    }

    private void forgetWhatIsOld() {
        clock.setTo(Instant.now().plus(LONGER_THAN_KEPT));
        retention.forgetOld();
        clock.followTime();
    }

    private static void rename(String organisation, String city) {
        amend(administrator(), organisation, Map.of("city", city)).then().statusCode(200);
    }

    private static Object stateIn(Feed feed, String subject) {
        return feed.changesOf(subject).getLast().get("data");
    }

    private static Map<String, Object> shown(String path) {
        return new HashMap<>(administrator().get(path).then().extract().<Map<String, Object>>path("$"));
    }
}
