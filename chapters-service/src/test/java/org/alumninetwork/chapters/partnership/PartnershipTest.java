package org.alumninetwork.chapters.partnership;

import static org.alumninetwork.chapters.Organisations.singleOffice;
import static org.alumninetwork.chapters.Organisations.term;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.amend;
import static org.alumninetwork.chapters.Requests.anonymous;
import static org.alumninetwork.chapters.Requests.created;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;
import static org.alumninetwork.chapters.partnership.Agreements.addText;
import static org.alumninetwork.chapters.partnership.Agreements.agreement;
import static org.alumninetwork.chapters.partnership.Agreements.proposed;
import static org.alumninetwork.chapters.partnership.Agreements.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alumninetwork.chapters.AtOnce;
import org.alumninetwork.chapters.change.Feed;
import org.alumninetwork.chapters.event.EventsFeed;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.chapters.member.NameVisibility;
import org.alumninetwork.chapters.partnership.Agreements.Party;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.StatementCounter;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class PartnershipTest {

    @Inject
    Agreements agreements;

    @Inject
    MembersFeed members;

    @Inject
    EventsFeed events;

    @Inject
    PartnershipClock partnershipClock;

    @Inject
    PartnershipReminders reminders;

    @Inject
    MovableClock clock;

    private Party university;
    private Party association;

    @BeforeEach
    void aUniversityAndAnAssociation() {
        clock.setTo(Instant.parse("2031-01-15T12:00:00Z"));
        university = agreements.partyWithChair("INSTITUTION");
        association = agreements.partyWithChair("ASSOCIATION");
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void anAgreementIsDraftedProposedSignedAndInForceFromMidnightToMidnightThere() {
        String partnership = proposed(between("2031-02-01", "2031-12-31"), association);
        agreements.sign(association, partnership).statusCode(201).body("officeType", equalTo("CHAIR"));
        assertThat(stateOf(partnership)).isEqualTo("PROPOSED");
        agreements.sign(university, partnership).statusCode(201).body("acr", equalTo("1"));

        assertThat(stateAt("2031-01-31T21:59:59Z", partnership)).isEqualTo("SIGNED");
        assertThat(stateAt("2031-01-31T22:00:00Z", partnership)).isEqualTo("IN_FORCE");
        assertThat(stateAt("2031-12-31T21:59:59Z", partnership)).isEqualTo("IN_FORCE");
        assertThat(stateAt("2031-12-31T22:00:00Z", partnership)).isEqualTo("EXPIRED");
        person("somebody")
                .get(partnership + "/signatures")
                .then()
                .body("items.organisationId", contains(association.id(), university.id()));
    }

    @Test
    void whatExpiresInTwoTimeZonesEndsAtOneMomentThatOfTheAgreement() {
        amend(administrator(), university.path(), Map.of("timeZone", "Pacific/Auckland"))
                .then()
                .statusCode(200);
        String partnership = agreements.signed(between("2031-01-01", "2031-06-30"), association, university);
        administrator().get(partnership).then().body("inForceUntil", equalTo("2031-06-30T21:00:00Z"));
        assertThat(stateAt("2031-06-30T12:00:01Z", partnership)).isEqualTo("IN_FORCE");
        assertThat(stateAt("2031-06-30T21:00:00Z", partnership)).isEqualTo("EXPIRED");
    }

    @Test
    void theFeedIsToldOnceWhatTheClockDoesWithTheTermsOfDataSharing() {
        String partnership = agreements.signed(between("2031-02-01", "2031-12-31"), association, university);
        Feed feed = Feed.fromNow();
        partnershipClock.tell();
        clock.setTo(Instant.parse("2031-02-01T00:00:00Z"));
        partnershipClock.tell();
        partnershipClock.tell();
        clock.setTo(Instant.parse("2032-01-01T00:00:00Z"));
        partnershipClock.tell();
        feed.readOn(1000);
        assertThat(feed.changesOf("partnerships/" + idOf(partnership)))
                .extracting("data.state")
                .containsExactly("IN_FORCE", "EXPIRED");
        assertThat(feed.changesOf("partnerships/" + idOf(partnership)))
                .extracting("data.inForceUntil", "data.sharing")
                .contains(tuple(
                        "2031-12-31T22:00:00Z",
                        List.of(Map.of(
                                "source",
                                "helsinki-registry",
                                "fields",
                                List.of("givenName"),
                                "purposes",
                                List.of("keeping the directory up to date"),
                                "legalBasis",
                                "CONSENT"))));
    }

    @Test
    void aDraftIsKnownToThePartiesAndToNobodyElse() {
        Feed registry = Feed.fromNow(Tokens.registry("helsinki-registry"));
        String draft = created("/v1/partnerships", between("2031-02-01", null));
        person(university.login()).get(draft).then().statusCode(200).body("state", equalTo("DRAFT"));
        person("somebody").get(draft).then().statusCode(404);
        person("somebody").post(draft + "/proposal").then().statusCode(404);
        anonymous().get(draft).then().statusCode(401);
        person(university.login()).get("/v1/partnerships").then().body("items.id", hasItem(idOf(draft)));
        person("somebody").get("/v1/partnerships?limit=200").then().body("items.id", not(hasItem(idOf(draft))));
        person("somebody")
                .body(between("2031-02-01", null))
                .post("/v1/partnerships")
                .then()
                .statusCode(403);
        registry.readOn(1000);
        assertThat(registry.changesOf("partnerships/" + idOf(draft))).isEmpty();
    }

    @Test
    void aDraftIsAmendedAndAProposalIsNot() {
        String draft = created("/v1/partnerships", between("2031-02-01", null));
        amend(person(university.login()), draft, Map.of("noticeDays", 60))
                .then()
                .statusCode(200);
        amend(person(university.login()), draft, Map.of("endsOn", "2031-01-01"))
                .then()
                .statusCode(422);
        amend(person(university.login()), draft, Map.of("partyIds", List.of(university.id(), UUID.randomUUID())))
                .then()
                .statusCode(422);
        person(university.login())
                .post(draft + "/proposal")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/text-is-missing"));
        addText(university, draft).statusCode(201).body("textNumber", equalTo(1));
        person(university.login()).post(draft + "/proposal").then().statusCode(200);
        amend(person(university.login()), draft, Map.of("noticeDays", 90))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-a-draft"));
        addText(university, draft).statusCode(409);
        person(university.login())
                .post(draft + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"));
    }

    @Test
    void onlyOneWhoMaySignForThePartyOnThatDaySigns() {
        String partnership = proposed(between("2031-02-01", null), association);
        String treasurer = "treasurer-" + UUID.randomUUID();
        UUID member = members.tell(treasurer, "Treasurer", NameVisibility.EVERYONE);
        created(
                association.path() + "/terms",
                term(singleOffice(association.path(), "TREASURER"), member, "2020-01-01", null));

        agreements
                .sign(treasurer, association, partnership, 1)
                .statusCode(403)
                .body("type", equalTo("/problems/no-power-to-sign"));
        agreements.sign(university.login(), association, partnership, 1).statusCode(403);
        amend(administrator(), association.term(), Map.of("endsOn", "2031-01-14"))
                .then()
                .statusCode(200);
        agreements.sign(association, partnership).statusCode(404);
        agreements.sign(university, partnership).statusCode(201);
        agreements.sign(university, partnership).statusCode(409).body("type", equalTo("/problems/party-has-signed"));
    }

    @Test
    void aSignatureNeedsAFreshSignInAndNamesTheTextThatWasRead() {
        String partnership = proposed(between("2031-02-01", null), association);
        Instant longAgo = clock.instant().minusSeconds(301);

        Agreements.sign(Tokens.personSignedInAt(longAgo, "1", university.login()), university.id(), partnership, 1)
                .statusCode(401)
                .header("WWW-Authenticate", containsString("insufficient_user_authentication"))
                .header("WWW-Authenticate", containsString("max_age=\"300\""))
                .body("detail", containsString("longer ago than 5 minutes"))
                .body("type", equalTo("/problems/sign-in-again"));
        Agreements.sign(Tokens.person(university.login()), university.id(), partnership, 1)
                .statusCode(401);
        agreements.sign(university.login(), university, partnership, 2).statusCode(412);
        agreements.sign(university, partnership).statusCode(201);
        person(university.login()).post(partnership + "/withdrawal").then().statusCode(200);
        person(university.login()).post(partnership + "/proposal").then().statusCode(409);
        addText(university, partnership).statusCode(201);
        person(university.login()).post(partnership + "/proposal").then().statusCode(200);
        agreements.sign(university.login(), university, partnership, 1).statusCode(412);
        agreements.sign(university.login(), university, partnership, 2).statusCode(201);
    }

    @Test
    void aChairWhoResignsWhileSigningEitherSignedBeforeOrDoesNotSign() throws Exception {
        for (int round = 0; round < 5; round++) {
            Party party = agreements.partyWithChair("ASSOCIATION");
            String partnership = proposed(agreement("2031-02-01", null, party, university), party);
            Callable<Integer> signing =
                    () -> agreements.sign(party, partnership).extract().statusCode();
            Callable<Integer> resigning = () -> amend(administrator(), party.term(), Map.of("endsOn", "2031-01-14"))
                    .statusCode();
            List<Integer> answers = AtOnce.run(List.of(signing, resigning));
            assertThat(answers).isIn(List.of(201, 200), List.of(403, 200), List.of(404, 200));
            agreements.sign(party, partnership).statusCode(404);
        }
    }

    @Test
    void partiesThatSignAtOnceSettleTheAgreementOnce() throws Exception {
        String partnership = proposed(between("2031-01-01", null), association);
        Callable<Integer> one =
                () -> agreements.sign(association, partnership).extract().statusCode();
        Callable<Integer> other =
                () -> agreements.sign(university, partnership).extract().statusCode();
        assertThat(AtOnce.run(List.of(one, other))).containsExactly(201, 201);
        assertThat(stateOf(partnership)).isEqualTo("IN_FORCE");
    }

    @Test
    void aTerminationKeepsToTheNoticeThatWasAgreed() {
        String partnership = agreements.signed(between("2031-01-01", null), association, university);
        clock.setTo(Instant.parse("2031-03-01T12:00:00Z"));
        person("somebody")
                .body(ending())
                .post(partnership + "/terminations")
                .then()
                .statusCode(403);
        person(university.login())
                .body(ending())
                .post(partnership + "/terminations")
                .then()
                .statusCode(201)
                .body("state", equalTo("IN_FORCE"))
                .body("endsOn", equalTo("2031-03-31"))
                .body("inForceUntil", equalTo("2031-03-31T21:00:00Z"));
        person(university.login())
                .body(ending())
                .post(partnership + "/terminations")
                .then()
                .statusCode(409);
        assertThat(stateAt("2031-03-31T20:59:59Z", partnership)).isEqualTo("IN_FORCE");
        assertThat(stateAt("2031-03-31T21:00:00Z", partnership)).isEqualTo("TERMINATED");
    }

    @Test
    void anAmendmentTakesThePlaceOfTheAgreementOnceItIsSigned() {
        String first = agreements.signed(between("2031-01-01", null), association, university);
        String amendment = person(association.login())
                .body(Map.of("startsOn", "2031-07-01"))
                .post(first + "/amendments")
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("amendsId", equalTo(idOf(first)))
                .extract()
                .header("Location");
        addText(association, amendment).statusCode(201);
        person(association.login()).post(amendment + "/proposal").then().statusCode(200);
        agreements.sign(association, amendment).statusCode(201);
        administrator().get(first).then().body("inForceUntil", nullValue());
        agreements.sign(university, amendment).statusCode(201);
        administrator().get(first).then().body("endsOn", equalTo("2031-06-30"));
        assertThat(stateAt("2031-06-30T21:00:00Z", first)).isEqualTo("EXPIRED");
        assertThat(stateOf(amendment)).isEqualTo("IN_FORCE");
    }

    @Test
    void whatMakesNoSenseTogetherIsNotAgreed() {
        Map<String, Object> agreement = between("2031-02-01", null);
        agreement.put("reviewOn", "2031-01-31");
        agreement.put(
                "benefits",
                List.of(Map.of(
                        "kind", "GUEST_MEMBERSHIP",
                        "givenBy", university.id(),
                        "givenTo", university.id(),
                        "description", Map.of("en", "What we have anyway"))));
        person(university.login())
                .body(agreement)
                .post("/v1/partnerships")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/reviewOn", "/benefits/0/givenTo"));
    }

    @Test
    void whatIsSharedAreFieldsThatAMemberHas() {
        Map<String, Object> agreement = between("2031-02-01", null);
        Map<String, Object> terms = Map.of(
                "source",
                "helsinki-registry",
                "fields",
                List.of("givenName", "given_name"),
                "purposes",
                List.of("keeping the directory up to date"),
                "legalBasis",
                "CONSENT");
        String draft = created("/v1/partnerships", agreement);
        agreement.put("sharing", List.of(terms));
        person(university.login())
                .body(agreement)
                .post("/v1/partnerships")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/sharing/0/fields/1"));
        amend(person(university.login()), draft, Map.of("sharing", List.of(terms)))
                .then()
                .statusCode(400);
    }

    @Test
    void anAgreementIsAmendedOnce() {
        String first = agreements.signed(between("2031-01-01", null), association, university);
        String one = proposedAmendment(first, "2031-07-01");
        String other = proposedAmendment(first, "2031-09-01");
        agreements.sign(association, one).statusCode(201);
        agreements.sign(university, one).statusCode(201);

        agreements.sign(association, other).statusCode(409).body("type", equalTo("/problems/amendment-too-late"));
        amendment(first, "2031-08-01").statusCode(409).body("type", equalTo("/problems/amendment-too-late"));
        agreements.sign(association, proposedAmendment(one, "2031-09-01")).statusCode(201);
    }

    @Test
    void aTerminationEndsWhatWasSignedToTakeItsPlace() {
        String first = agreements.signed(between("2031-01-01", null), association, university);
        String soon = proposedAmendment(first, "2031-02-01");
        agreements.sign(association, soon).statusCode(201);
        agreements.sign(university, soon).statusCode(201);
        String later = proposedAmendment(soon, "2031-07-01");
        agreements.sign(association, later).statusCode(201);
        agreements.sign(university, later).statusCode(201);
        terminate(first).statusCode(201);

        administrator().get(soon).then().body("endsOn", equalTo("2031-02-14"));
        assertThat(stateOf(later)).isEqualTo("TERMINATED");
        person("somebody")
                .get("/v1/partnerships?state=TERMINATED&party=" + university.id())
                .then()
                .body("items.id", contains(idOf(later)));
        assertThat(stateAt("2031-02-14T12:00:00Z", soon)).isEqualTo("IN_FORCE");
        assertThat(stateAt("2031-02-15T12:00:00Z", soon)).isEqualTo("TERMINATED");
        assertThat(stateOf(later)).isEqualTo("TERMINATED");
        administrator()
                .get(later)
                .then()
                .body("inForceUntil", equalTo("2031-06-30T21:00:00Z"))
                .body("inForceFrom", equalTo("2031-06-30T21:00:00Z"))
                .body("endsOn", nullValue());
    }

    @Test
    void whatWasTerminatedIsAmendedNoMore() {
        String first = agreements.signed(between("2031-01-01", null), association, university);
        String before = proposedAmendment(first, "2031-02-01");
        terminate(first).statusCode(201);

        agreements.sign(association, before).statusCode(409).body("type", equalTo("/problems/amendment-too-late"));
        amendment(first, "2031-02-01").statusCode(409).body("type", equalTo("/problems/amendment-too-late"));
        administrator().get(first).then().body("endsOn", equalTo("2031-02-14"));
    }

    @Test
    void anAmendmentBeginsWhileTheAgreementRunsOrTheDayAfter() {
        String first = agreements.signed(between("2031-01-01", "2031-12-31"), association, university);
        for (String outOfPlace : List.of("2031-01-01", "2030-12-31", "2032-01-02", "2033-01-01")) {
            amendment(first, outOfPlace)
                    .statusCode(422)
                    .body("type", equalTo("/problems/amendment-out-of-place"))
                    .body("violations.pointer", contains("/startsOn"));
        }
        String following =
                amendment(first, "2032-01-01").statusCode(201).extract().header("Location");
        amend(person(association.login()), following, Map.of("startsOn", "2032-01-02"))
                .then()
                .statusCode(422);
        amend(person(association.login()), following, Map.of("startsOn", "2031-12-01"))
                .then()
                .statusCode(200);
    }

    @Test
    void anAmendmentThatIsSignedLateLeavesNoGap() {
        String first = agreements.signed(between("2031-01-01", null), association, university);
        String late = proposedAmendment(first, "2031-02-01");
        clock.setTo(Instant.parse("2031-02-10T12:00:00Z"));
        agreements.sign(association, late).statusCode(201);
        agreements.sign(university, late).statusCode(201);
        administrator().get(first).then().body("inForceUntil", equalTo("2031-02-10T12:00:00Z"));
        administrator().get(late).then().body("inForceFrom", equalTo("2031-02-10T12:00:00Z"));
    }

    @Test
    void whatWouldBeOverIsNotSigned() {
        String over = proposed(between("2030-01-01", "2031-01-14"), association);
        agreements
                .sign(association, over)
                .statusCode(409)
                .body("type", equalTo("/problems/agreement-is-over"))
                .body("detail", equalTo("It runs from 2030-01-01 to 2031-01-14."));
        agreements
                .sign(association, proposed(between("2030-01-01", "2031-01-15"), association))
                .statusCode(201);
    }

    @Test
    void aSignatureOfADraftAsksForNoSignIn() {
        String draft = created("/v1/partnerships", between("2031-02-01", null));
        Agreements.sign(Tokens.person(university.login()), university.id(), draft, 1)
                .statusCode(409)
                .body("type", equalTo("/problems/not-proposed"));
    }

    @Test
    void measuresAreKeptByThePartiesAndSeenByWhoSeesTheAgreement() {
        String partnership = agreements.signed(between("2031-01-01", null), association, university);
        Map<String, Object> measure =
                Map.of("ownerId", association.id(), "title", Map.of("en", "A calendar"), "dueOn", "2031-06-30");
        person("somebody").body(measure).post(partnership + "/measures").then().statusCode(403);
        String calendar = person(university.login())
                .body(measure)
                .post(partnership + "/measures")
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .extract()
                .header("Location");
        amend(person(university.login()), calendar, Map.of("state", "DONE"))
                .then()
                .statusCode(200)
                .body("doneOn", equalTo("2031-01-15"));
        person("somebody").get(partnership + "/measures").then().body("items.state", contains("DONE"));
        amend(person(university.login()), calendar, Map.of("ownerId", UUID.randomUUID()))
                .then()
                .statusCode(422);
    }

    @Test
    void theReportMakesTheCooperationVisibleAndNobodyInIt() {
        String partnership = agreements.signed(between("2031-01-01", null), association, university);
        events.tell("COMPLETED", "2031-03-01", 40, association.id(), university.id());
        events.tell("COMPLETED", "2031-03-05", 10, university.id(), association.id());
        events.tell("COMPLETED", "2031-03-06", 99, association.id());
        for (int person = 0; person < 4; person++) {
            memberOfBoth();
        }
        String report = partnership + "/report?from=2031-01-01&to=2031-12-31";
        person("somebody")
                .get(report)
                .then()
                .statusCode(200)
                .body("jointEvents", equalTo(2))
                .body("attendees", equalTo(50))
                .body("months.month", contains("2031-03"))
                .body("sharedMembers", nullValue());
        memberOfBoth();
        person("somebody").get(report).then().body("sharedMembers", equalTo(5));
        person("somebody").get(partnership + "/report").then().statusCode(400);
        person("somebody")
                .get(partnership + "/report?from=2031-12-31&to=2031-01-01")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/from", "/to"));
        String picture = person("somebody")
                .accept("image/svg+xml")
                .get(partnership + "/report.svg?from=2031-01-01&to=2031-12-31")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .extract()
                .asString();
        assertThat(picture).contains("<desc id=\"desc\">2031-03, joint events: 2</desc>");
    }

    @Test
    void theFeedIsRemindedOnceOfAReviewAndOfAnEndInTimeForNotice() {
        Map<String, Object> agreement = between("2031-01-01", "2031-12-31");
        agreement.put("reviewOn", "2031-06-30");
        agreement.put("noticeDays", 90);
        String partnership = agreements.signed(agreement, association, university);
        assertThat(remindersAt("2031-04-30T20:59:59Z", partnership)).isEmpty();
        assertThat(remindersAt("2031-04-30T21:00:00Z", partnership)).containsExactly("REVIEW");
        assertThat(remindersAt("2031-05-10T12:00:00Z", partnership)).isEmpty();
        assertThat(remindersAt("2031-11-10T12:00:00Z", partnership)).containsExactly("EXPIRY");
        assertThat(remindersAt("2031-12-01T12:00:00Z", partnership)).isEmpty();
    }

    private List<Object> remindersAt(String moment, String partnership) {
        clock.setTo(Instant.parse(moment));
        Feed feed = Feed.fromNow();
        reminders.remind();
        reminders.remind();
        feed.readOn(100);
        return feed.changes().stream()
                .map(change -> (Map<?, ?>) change.get("data"))
                .filter(reminder -> idOf(partnership).equals(reminder.get("partnershipId")))
                .<Object>map(reminder -> reminder.get("kind"))
                .toList();
    }

    @Test
    void agreementsAreFoundByPartyStateAndWhatIsDue() {
        String partnership = agreements.signed(between("2031-01-01", "2031-06-30"), association, university);
        String query = "/v1/partnerships?party=" + university.id();
        person("somebody").get(query + "&state=IN_FORCE").then().body("items.id", contains(idOf(partnership)));
        person("somebody").get(query + "&state=EXPIRED").then().body("items.size()", equalTo(0));
        person("somebody").get(query + "&dueBy=2031-06-30").then().body("items.size()", equalTo(1));
        person("somebody").get(query + "&dueBy=2031-06-29").then().body("items.size()", equalTo(0));
    }

    @Test
    void aListNeedsTheSameNumberOfStatementsHoweverLongItIs() {
        String query = "/v1/partnerships?party=" + university.id();
        created("/v1/partnerships", between("2031-01-01", null));
        long one =
                StatementCounter.during(() -> administrator().get(query).then().statusCode(200));
        created("/v1/partnerships", between("2031-01-01", null));
        created("/v1/partnerships", between("2031-01-01", null));
        long three =
                StatementCounter.during(() -> administrator().get(query).then().body("items.size()", equalTo(3)));
        assertThat(three).isEqualTo(one).isLessThanOrEqualTo(2);
    }

    @Test
    void aMemberOfOnePartyIsAGuestOfTheOtherWhileTheAgreementIsInForce() {
        Map<String, Object> agreement = between("2031-02-01", "2031-06-30");
        agreement.put(
                "benefits",
                List.of(Map.of(
                        "kind", "GUEST_MEMBERSHIP",
                        "givenBy", university.id(),
                        "givenTo", association.id(),
                        "description", Map.of("en", "What our members get"))));
        agreements.signed(agreement, association, university);
        String login = "member-" + UUID.randomUUID();
        UUID member = members.tell(login, "A member", NameVisibility.MEMBERS);
        members.tellOfMembership(member, UUID.fromString(association.id()), "ACTIVE", "2030-01-01", null);
        String stranger = "member-" + UUID.randomUUID();
        members.tell(stranger, "A stranger", NameVisibility.MEMBERS);
        String offer = created(
                "/v1/offers",
                Map.of(
                        "organisationId",
                        university.id(),
                        "kind",
                        "COURSE",
                        "title",
                        Map.of("en", "A course"),
                        "membersOf",
                        List.of(university.id()),
                        "startsOn",
                        "2031-01-01",
                        "endsOn",
                        "2031-12-31"));
        claim(login, offer).statusCode(403);
        benefits(login).body("benefits.size()", equalTo(0));
        clock.setTo(Instant.parse("2031-02-15T12:00:00Z"));
        benefits(login).body("benefits.kind", contains("GUEST_MEMBERSHIP"));
        benefits(stranger).body("benefits.size()", equalTo(0));
        claim(stranger, offer).statusCode(403);
        claim(login, offer).statusCode(201);
        clock.setTo(Instant.parse("2031-07-01T12:00:00Z"));
        benefits(login).body("benefits.size()", equalTo(0));
        person("somebody").get("/v1/partnerships/benefits").then().statusCode(403);
    }

    private ValidatableResponse amendment(String partnership, String startsOn) {
        return person(association.login())
                .body(Map.of("startsOn", startsOn))
                .post(partnership + "/amendments")
                .then();
    }

    private String proposedAmendment(String partnership, String startsOn) {
        String amendment =
                amendment(partnership, startsOn).statusCode(201).extract().header("Location");
        addText(association, amendment).statusCode(201);
        person(association.login()).post(amendment + "/proposal").then().statusCode(200);
        return amendment;
    }

    private ValidatableResponse terminate(String partnership) {
        return person(university.login())
                .body(ending())
                .post(partnership + "/terminations")
                .then();
    }

    private static ValidatableResponse benefits(String login) {
        return person(login).get("/v1/partnerships/benefits").then().statusCode(200);
    }

    private static ValidatableResponse claim(String login, String offer) {
        return person(login).post(offer + "/claims").then();
    }

    private Map<String, Object> between(String startsOn, String endsOn) {
        return agreement(startsOn, endsOn, association, university);
    }

    private Map<String, String> ending() {
        return Map.of("organisationId", university.id(), "reason", "The programme has ended.");
    }

    private String stateAt(String moment, String partnership) {
        clock.setTo(Instant.parse(moment));
        return stateOf(partnership);
    }

    private void memberOfBoth() {
        UUID member = members.tellOfSomebody();
        members.tellOfMembership(member, UUID.fromString(association.id()), "ACTIVE", "2030-01-01", null);
        members.tellOfMembership(member, UUID.fromString(university.id()), "ACTIVE", "2030-01-01", null);
    }
}
