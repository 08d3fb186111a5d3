package org.alumninetwork.events.message;

import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.idOf;
import static org.alumninetwork.events.TestEvents.inHelsinki;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.registered;
import static org.alumninetwork.events.TestNetwork.mailOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.vertx.core.json.Json;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.Tokens;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members are written. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MessageTest {

    @Inject
    TestNetwork network;

    @Inject
    MovableClock clock;

    @Inject
    Postman postman;

    @Inject
    MockMailbox mailbox;

    @Inject
    Session database;

    private UUID chapter;
    private Person member;

    @BeforeEach
    void somebodyHasAnAddress() {
        chapter = network.organisation("CHAPTER", null);
        member = network.memberWithMail();
        postman.bringOut();
        mailbox.clear();
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void aPlaceIsConfirmedWithTheEventForTheCalendarAndOnceOnly() {
        String event = published(lecture(chapter));
        registered(event, member.token());
        postman.bringOut();
        clock.setTo(Instant.now().plus(Duration.ofHours(1)));
        postman.bringOut();

        Mail mail = only(member);
        assertThat(mail.getSubject()).isEqualTo("You have a place: Spring lecture");
        assertThat(mail.getText()).contains("Hello Aino", "Where: Tiedekulma, Helsinki", event);
        assertThat(mail.getHeaders().get("Message-ID"))
                .singleElement()
                .asString()
                .matches("<[0-9a-f-]{36}@.+>");
        assertThat(calendarOf(mail).getUid().getValue()).isEqualTo(idOf(event) + "@events");
    }

    @Test
    void aTitleThatWasWrittenOnSeveralLinesIsOneSubject() {
        String event = published(lecture(chapter));
        write(event, "title", Map.of("en", "Spring\r\nReply-To: mallory@example.org\u2028lecture"));
        registered(event, member.token());
        postman.bringOut();

        assertThat(only(member).getSubject())
                .isEqualTo("You have a place: Spring  Reply-To: mallory@example.org lecture");
    }

    @Test
    void aBareLineEndInATextEndsNoLineOfTheCalendar() {
        String event = published(lecture(chapter));
        write(event, "description", Map.of("en", "First\rATTENDEE:mailto:mallory@example.org\r\nLast\u0007"));

        String calendar = administrator().get(event + ".ics").asString().replace("\r\n ", "");

        assertThat(calendar)
                .contains("DESCRIPTION:First\\nATTENDEE:mailto:mallory@example.org\\nLast \r\n")
                .doesNotContainPattern("\r(?!\n)");
    }

    @Test
    void eachIsWrittenToInTheirLanguage() {
        String event = published(lecture(chapter));
        network.preference(member, "sv-FI", List.of("EMAIL"), List.of());
        Person finn = network.memberWithMail();
        network.preference(finn, "fi", List.of("EMAIL"), List.of());
        registered(event, member.token());
        registered(event, finn.token());
        postman.bringOut();

        assertThat(only(member).getSubject()).isEqualTo("Du har en plats: Vårföreläsning");
        assertThat(only(member).getText()).contains("Hej Aino", "Var: Tiedekulma");
        assertThat(only(finn).getText()).contains("Hei Aino", "sinulla on paikka", "Missä: Tiedekulma");
    }

    @Test
    void whoWantsNoMailGetsNone() {
        network.preference(member, "en", List.of("POST"), List.of());
        registered(published(lecture(chapter)), member.token());
        postman.bringOut();

        assertThat(mailbox.getMailsSentTo(mailOf(member))).isEmpty();
    }

    @Test
    void whoWaitedIsTold() {
        Map<String, Object> details = lecture(chapter);
        details.putAll(Map.of("capacity", 1, "offerHours", 24));
        String event = published(details);
        Person first = network.member();
        String place = registered(event, first.token());
        registered(event, member.token());
        postman.bringOut();
        assertThat(only(member).getSubject()).isEqualTo("You are in the queue: Spring lecture");

        mailbox.clear();
        as(first.token()).post(place + "/cancellation").then().statusCode(200);
        postman.bringOut();
        assertThat(only(member).getSubject()).isEqualTo("There is a place for you: Spring lecture");
        assertThat(only(member).getText()).containsPattern("Accept it before .+ \\(Europe/Helsinki\\);");
    }

    @Test
    void whoComesIsToldWhatHasChanged() {
        String event = published(lecture(chapter));
        registered(event, member.token());
        postman.bringOut();
        mailbox.clear();

        change(event, Map.of("place", Map.of("name", "Aula", "country", "FI"), "capacity", 10));
        postman.bringOut();
        Mail mail = only(member);
        assertThat(mail.getSubject()).isEqualTo("Changed: Spring lecture");
        assertThat(mail.getText()).contains("has changed: the place.", "Where: Aula");
        assertThat(calendarOf(mail).getSequence().getValue()).isEqualTo(1);
        mailbox.clear();
        change(event, Map.of("capacity", 20));
        postman.bringOut();
        assertThat(mailbox.getTotalMessagesSent()).as("no news").isZero();
    }

    @Test
    void whoeverMakesTheirPartySmallerAndIsOfferedASeatIsTold() {
        Map<String, Object> details = lecture(chapter);
        details.putAll(Map.of("capacity", 2, "guestsMost", 1, "offerHours", 24));
        String event = published(details);
        registered(event, network.member().token());
        String party = as(member.token())
                .body(Map.of("guests", List.of(Map.of("name", "Elias"))))
                .post(event + "/registrations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        postman.bringOut();
        assertThat(only(member).getSubject()).isEqualTo("You are in the queue: Spring lecture");
        mailbox.clear();

        amend(party, member.token(), Map.of("guests", List.of())).then().statusCode(200);
        postman.bringOut();
        assertThat(only(member).getSubject()).isEqualTo("There is a place for you: Spring lecture");
    }

    @Test
    void theNewTimeOfWhatWasPostponedIsToldOnceItIsPublished() {
        String event = published(lecture(chapter));
        registered(event, member.token());
        postman.bringOut();
        mailbox.clear();

        postpone(event);
        postman.bringOut();
        assertThat(only(member).getText()).contains("is postponed: Flood.").doesNotContain("When:");
        mailbox.clear();

        LocalDateTime start = inHelsinki().plusDays(40);
        move(event, start);
        postman.bringOut();
        assertThat(mailbox.getTotalMessagesSent()).as("it is not settled").isZero();

        administrator().post(event + "/publication").then().statusCode(200);
        postman.bringOut();
        Mail mail = only(member);
        assertThat(mail.getSubject()).isEqualTo("Changed: Spring lecture");
        assertThat(mail.getText()).contains("was postponed; now it is known when it takes place.", "When:");
        assertThat(calendarOf(mail).getDateStart().getValue().toInstant()).isEqualTo(instantOf(start));
        assertThat(calendarOf(mail).getSequence().getValue()).isEqualTo(3);
    }

    @Test
    void nobodyIsRemindedOfATimeThatIsNoMore() {
        String event = published(lecture(chapter));
        registered(event, member.token());
        clock.setTo(instantOf(inHelsinki().plusDays(6).plusHours(12)));
        postman.bringOut();
        mailbox.clear();

        postman.remind();
        postpone(event);
        postman.bringOut();
        assertThat(only(member).getSubject()).isEqualTo("Changed: Spring lecture");
        LocalDateTime start = inHelsinki().plusDays(20);
        move(event, start);
        administrator().post(event + "/publication").then().statusCode(200);
        postman.remind();
        postman.bringOut();
        mailbox.clear();

        clock.setTo(instantOf(start.minusHours(12)));
        postman.remind();
        postman.remind();
        move(event, start.plusHours(1));
        postman.remind();
        postman.bringOut();
        assertThat(mailbox.getMailsSentTo(mailOf(member)))
                .extracting(Mail::getSubject)
                .as("a reminder of the last time alone")
                .containsExactlyInAnyOrder("Changed: Spring lecture", "Soon: Spring lecture");
    }

    @Test
    void aMergeIsNoNewsAndNeitherIsItsReversal() {
        Person survivor = network.memberWithMail();
        String cancelled = registered(published(lecture(chapter)), member.token());
        as(member.token()).post(cancelled + "/cancellation").then().statusCode(200);
        registered(published(lecture(chapter)), member.token());
        String both = published(lecture(chapter));
        registered(both, member.token());
        registered(both, survivor.token());
        postman.bringOut();
        mailbox.clear();

        UUID merge = UUID.randomUUID();
        network.merge("merged", merge, member.id(), survivor.id());
        postman.bringOut();
        assertThat(mailbox.getTotalMessagesSent()).isZero();

        network.merge("unmerged", merge, member.id(), survivor.id());
        postman.bringOut();
        assertThat(mailbox.getTotalMessagesSent()).isZero();
    }

    @Test
    void whoseSeatIsTakenWhenAMergeIsUndoneIsTold() {
        Person survivor = network.memberWithMail();
        Map<String, Object> details = lecture(chapter);
        details.put("capacity", 2);
        String event = published(details);
        registered(event, member.token());
        registered(event, survivor.token());
        Person waiting = network.memberWithMail();
        registered(event, waiting.token());
        postman.bringOut();
        mailbox.clear();
        UUID merge = UUID.randomUUID();
        network.merge("merged", merge, member.id(), survivor.id());
        postman.bringOut();
        assertThat(only(waiting).getSubject()).isEqualTo("You have a place: Spring lecture");
        assertThat(mailbox.getTotalMessagesSent()).isEqualTo(1);

        network.merge("unmerged", merge, member.id(), survivor.id());
        postman.bringOut();
        assertThat(only(survivor).getSubject()).isEqualTo("You are in the queue: Spring lecture");
    }

    @Test
    void aCancelledEventSaysWhyAndCalendarsTakeItAway() {
        String event = published(lecture(chapter));
        registered(event, member.token());
        postman.bringOut();
        mailbox.clear();
        administrator()
                .body(Map.of("reason", "Storm."))
                .post(event + "/cancellation")
                .then()
                .statusCode(200);
        postman.bringOut();

        assertThat(only(member).getText()).contains("is cancelled: Storm.").doesNotContain("When:");
        assertThat(calendarOf(only(member)).getStatus().getValue()).isEqualTo("CANCELLED");
    }

    @Test
    void whoWasLetInBeforeTheEventBeganIsToldOfChangesAndOfTheCancellation() {
        String event = published(lecture(chapter));
        String code = administrator()
                .get(registered(event, member.token()) + "/ticket")
                .path("code");
        clock.setTo(Instant.now().plus(Duration.ofDays(7)).minus(Duration.ofHours(1)));
        administrator()
                .body(Map.of("scans", List.of(Map.of("nonce", UUID.randomUUID(), "code", code))))
                .post(event + "/check-ins")
                .then()
                .statusCode(200)
                .body("items[0].outcome", equalTo("ADMITTED"));
        postman.bringOut();
        mailbox.clear();

        change(event, Map.of("place", Map.of("name", "Aula", "country", "FI")));
        postman.bringOut();
        assertThat(only(member).getSubject()).isEqualTo("Changed: Spring lecture");
        mailbox.clear();
        administrator()
                .body(Map.of("reason", "Storm."))
                .post(event + "/cancellation")
                .then()
                .statusCode(200);
        postman.bringOut();
        assertThat(only(member).getSubject()).isEqualTo("Cancelled: Spring lecture");
    }

    @Test
    void theCalendarTakesAwayWhatSomebodyHasNoPlaceAtAnyMore() {
        String event = published(lecture(chapter));
        String registration = registered(event, member.token());
        postman.bringOut();
        assertThat(calendarOf(only(member)).getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(fileOf(only(member))).contains("METHOD:PUBLISH", "ORGANIZER:mailto:");
        mailbox.clear();

        as(member.token()).post(registration + "/cancellation").then().statusCode(200);
        postman.bringOut();
        Mail cancelled = only(member);
        assertThat(fileOf(cancelled)).contains("METHOD:CANCEL");
        assertThat(cancelled.getAttachments().getFirst().getContentType()).endsWith("method=CANCEL");
        assertThat(calendarOf(cancelled).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(calendarOf(cancelled).getUid().getValue()).isEqualTo(idOf(event) + "@events");
        assertThat(calendarOf(cancelled).getSequence().getValue()).isEqualTo(1);
        mailbox.clear();

        registered(event, member.token());
        postman.bringOut();
        assertThat(calendarOf(only(member)).getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(calendarOf(only(member)).getSequence().getValue())
                .as("later than what took it away")
                .isEqualTo(2);
    }

    @Test
    void theDayBeforeEachIsRemindedOnceUnlessEventsAreMuted() {
        String event = published(lecture(chapter));
        Person quiet = network.memberWithMail();
        network.preference(quiet, "en", List.of("EMAIL"), List.of("events"));
        registered(event, member.token());
        registered(event, quiet.token());
        postman.bringOut();
        assertThat(mailbox.getMailsSentTo(mailOf(quiet)))
                .as("it is about a place of theirs")
                .hasSize(1);
        mailbox.clear();

        postman.remind();
        postman.bringOut();
        assertThat(mailbox.getMailsSentTo(mailOf(member))).as("a week before").isEmpty();
        clock.setTo(instantOf(inHelsinki().plusDays(6).plusHours(12)));
        postman.remind();
        postman.remind();
        postman.bringOut();
        assertThat(only(member).getSubject()).isEqualTo("Soon: Spring lecture");
        assertThat(mailbox.getMailsSentTo(mailOf(quiet))).isEmpty();
    }

    @Test
    void whatIsTrueNoMoreOrTooOldIsNotSent() {
        String event = published(lecture(chapter));
        String registration = registered(event, member.token());
        as(member.token()).post(registration + "/cancellation").then().statusCode(200);
        postman.bringOut();
        assertThat(only(member).getSubject()).isEqualTo("Cancelled: Spring lecture");

        mailbox.clear();
        registered(event, member.token());
        clock.setTo(Instant.now().plus(Duration.ofDays(4)));
        postman.bringOut();
        assertThat(mailbox.getMailsSentTo(mailOf(member))).isEmpty();
    }

    @Test
    void ofSeveralInstancesOneBringsItOut() throws Exception {
        registered(published(lecture(chapter)), member.token());
        try (var instances = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> all = instances.invokeAll(Stream.<Callable<Boolean>>generate(() -> () -> {
                        postman.bringOut();
                        return true;
                    })
                    .limit(4)
                    .toList());
            for (Future<Boolean> each : all) {
                assertThat(each.get()).isTrue();
            }
        }
        assertThat(mailbox.getMailsSentTo(mailOf(member))).hasSize(1);
    }

    @Test
    void whatWasNotBroughtOutIsTriedAgainUnderTheSameName() {
        registered(published(lecture(chapter)), member.token());
        postman.bringOut();
        String first = only(member).getHeaders().get("Message-ID").getFirst();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery("""
                                update message set state = 'DUE', ended_at = null
                                where registration_id in (select id from registration where member_id = ?1)""")
                .setParameter(1, member.id())
                .executeUpdate());
        mailbox.clear();
        postman.bringOut();
        assertThat(mailbox.getTotalMessagesSent()).as("not at once").isZero();

        clock.setTo(Instant.now().plus(Duration.ofMinutes(3)));
        postman.bringOut();
        assertThat(only(member).getHeaders().get("Message-ID")).containsExactly(first);
    }

    /** Past the service, as it was written before control characters were refused. */
    private void write(String event, String property, Map<String, String> text) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                        "update event set " + property + " = cast(?2 as jsonb), version = version + 1 where id = ?1")
                .setParameter(1, UUID.fromString(idOf(event)))
                .setParameter(2, Json.encode(text))
                .executeUpdate());
    }

    private Mail only(Person person) {
        List<Mail> mails = mailbox.getMailsSentTo(mailOf(person));
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static VEvent calendarOf(Mail mail) {
        return Biweekly.parse(fileOf(mail)).first().getEvents().getFirst();
    }

    private static String fileOf(Mail mail) {
        byte[] file = Multi.createFrom()
                .publisher(mail.getAttachments().getFirst().getData())
                .collect()
                .in(ByteArrayOutputStream::new, ByteArrayOutputStream::write)
                .await()
                .indefinitely()
                .toByteArray();
        return new String(file, StandardCharsets.UTF_8);
    }

    private static void postpone(String event) {
        administrator()
                .body(Map.of("reason", "Flood."))
                .post(event + "/postponement")
                .then()
                .statusCode(200);
    }

    private static void move(String event, LocalDateTime start) {
        change(
                event,
                Map.of(
                        "startsAt",
                        start.toString(),
                        "endsAt",
                        start.plusHours(2).toString()));
    }

    private static Instant instantOf(LocalDateTime time) {
        return time.atZone(ZoneId.of("Europe/Helsinki")).toInstant();
    }

    private static void change(String event, Map<String, ?> patch) {
        amend(event, Tokens.administrator(), patch).then().statusCode(200);
    }
}
