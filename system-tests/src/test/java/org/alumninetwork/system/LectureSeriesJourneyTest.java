package org.alumninetwork.system;

import static org.alumninetwork.system.Journey.firstOf;
import static org.alumninetwork.system.Journey.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What alumni live through, from the idea to the certificate, through the gateway. */
class LectureSeriesJourneyTest {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final int SEATS = 3;
    private static final List<String> CROWD = List.of("member", "member2", "officer", "treasurer", "representative");

    private final Api administrator = Api.as("administrator");
    private final Api association = Api.as("association.chair");
    private final Api community = Api.as("staff.helsinki");
    private final String associationId = firstOf("/v1/organisations?kind=ASSOCIATION&country=FI");
    private final String communityId = firstOf("/v1/organisations?kind=NETWORK&country=FI");
    private final String title = "Stars " + UUID.randomUUID().toString().substring(0, 8);

    /** It has begun ten minutes ago, and goes on across the spring's change of clocks. */
    private final LocalDateTime start =
            LocalDateTime.now(HELSINKI).minusMinutes(10).truncatedTo(ChronoUnit.SECONDS);

    private record Place(String login, JsonNode registration) {

        String path() {
            return "/v1/registrations/" + registration.path("id").asText();
        }

        long number() {
            return registration.path("number").asLong();
        }

        String state() {
            return registration.path("state").asText();
        }
    }

    @Test
    void aJointSeriesIsFilledByARushAndThoseWhoAttendGetCertificatesThatAStrangerVerifies() throws Exception {
        String series =
                made(association, "/v1/event-series", Map.of("event", lecture(), "rule", "FREQ=WEEKLY;COUNT=30"));
        String lecture = "/v1/events/" + firstOf("/v1/events?limit=1&series=" + series);
        heldTogether(lecture);
        assertThat(association
                        .post("/v1/event-series/" + series + "/publication", Map.of())
                        .status())
                .isEqualTo(200);
        everyCalendarShowsTheRightHour(series);

        List<Place> crowd = rushTo(lecture);
        assertThat(crowd).extracting(Place::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(crowd)
                .extracting(Place::state)
                .containsExactly("CONFIRMED", "CONFIRMED", "CONFIRMED", "WAITLISTED", "WAITLISTED");

        Place leaving = crowd.get(0);
        Place promoted = crowd.get(3);
        done(Api.as(leaving.login()).post(leaving.path() + "/cancellation", Map.of()), 200);
        isPromotedAndTold(promoted);
        assertThat(explanationOf(crowd.get(4)).path("position").asInt()).isEqualTo(1);

        List<Place> attending = List.of(crowd.get(1), promoted);
        aPhoneReplaysItsScans(lecture, attending);
        done(association.post(lecture + "/completion", Map.of()), 200);
        assertThat(registration(crowd.get(2)).path("state").asText()).isEqualTo("NO_SHOW");

        JsonNode issued =
                done(community.post(lecture + "/certificates", Map.of("kind", "LEARNING", "hours", 2)), 201, 200);
        assertThat(issued.path("issued").asInt()).isEqualTo(attending.size());
        attending.forEach(place -> aStrangerVerifies(certificateOf(place, lecture)));
    }

    @Test
    void theLeadersMeetingAdmitsExactlyThoseWhoHoldOffice() {
        String institute = firstOf("/v1/organisations?kind=INSTITUTION&country=SE");
        Map<String, Object> details = details(institute, "LEADERS_MEETING");
        details.put(
                "delegations",
                List.of(
                        Map.of("organisationKind", "CHAPTER", "officeTypes", List.of("CHAIR"), "certified", true),
                        Map.of("organisationKind", "MISSION", "officeTypes", List.of("REPRESENTATIVE"))));
        String meeting = "/v1/events/" + made(administrator, "/v1/events", details);
        done(administrator.post(meeting + "/publication", Map.of()), 200);

        JsonNode chair = done(Api.as("officer").post(meeting + "/registrations", Map.of()), 201);
        assertThat(chair.path("delegateOf").asText()).isEqualTo(firstOf("/v1/organisations?kind=CHAPTER&country=KE"));
        done(Api.as("representative").post(meeting + "/registrations", Map.of()), 201);
        for (String nobody : List.of("treasurer", "member", "association.chair")) {
            Answer refused = Api.as(nobody).post(meeting + "/registrations", Map.of());
            assertThat(refused.problem()).as(refused.text()).isEqualTo("no-delegate");
        }
    }

    private Map<String, Object> lecture() {
        Map<String, Object> details = details(associationId, "SCIENTIFIC");
        details.put("capacity", SEATS);
        return details;
    }

    private Map<String, Object> details(String organisation, String kind) {
        Map<String, Object> details = new HashMap<>(Map.of(
                "organisationId",
                organisation,
                "kind",
                kind,
                "title",
                Map.of("en", title, "fi", title, "sv", title),
                "attendanceMode",
                "IN_PERSON",
                "place",
                Map.of("name", "Tiedekulma", "city", "Helsinki", "country", "FI"),
                "languages",
                List.of("en"),
                "timeZone",
                HELSINKI.getId(),
                "visibility",
                "PUBLIC"));
        details.put("startsAt", start.toString());
        details.put("endsAt", start.plusHours(2).toString());
        return details;
    }

    /** The association asks, the community consents, and is a host from then on. */
    private void heldTogether(String lecture) {
        done(association.post(lecture + "/hosts", Map.of("organisationId", communityId)), 201);
        done(community.post(lecture + "/hosts/" + communityId + "/consent", Map.of()), 200);
    }

    private void everyCalendarShowsTheRightHour(String series) {
        String begins =
                "DTSTART;TZID=Europe/Helsinki:" + start.format(DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss"));
        for (String host : List.of(associationId, communityId)) {
            assertThat(calendar("/v1/calendars/organisations/" + host + ".ics")).contains(title, begins);
        }
        assertThat(calendar("/v1/event-series/" + series + ".ics"))
                .contains(begins, "BEGIN:VTIMEZONE", "TZID:Europe/Helsinki", "RRULE:FREQ=WEEKLY");
    }

    /** Without the line breaks after 75 octets (RFC 5545, 3.1). */
    private static String calendar(String path) {
        Answer answer = Api.anonymous().get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text().replace("\r\n ", "");
    }

    private static List<Place> rushTo(String lecture) throws Exception {
        List<Callable<Place>> all = new ArrayList<>();
        for (String login : CROWD) {
            Api person = Api.as(login);
            all.add(() -> new Place(login, done(person.post(lecture + "/registrations", Map.of()), 201)));
        }
        List<Place> places = new ArrayList<>();
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Place> place : together.invokeAll(all)) {
                places.add(place.get());
            }
        }
        return places.stream().sorted(Comparator.comparingLong(Place::number)).toList();
    }

    private void isPromotedAndTold(Place promoted) {
        assertThat(explanationOf(promoted).path("steps").findValuesAsText("reason"))
                .containsExactly("EVENT_FULL", "SEAT_GIVEN_BACK");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(RunningNetwork.mailTo(promoted.login()))
                .anyMatch(mail -> mail.contains("You have a place: " + title)));
    }

    private static JsonNode explanationOf(Place place) {
        return done(Api.as(place.login()).get(place.path() + "/explanation"), 200);
    }

    private static JsonNode registration(Place place) {
        return done(Api.as(place.login()).get(place.path()), 200);
    }

    /** Collected without a network, told late, out of order and twice; among them a code that is no ticket. */
    private void aPhoneReplaysItsScans(String lecture, List<Place> attending) {
        Instant door = Instant.now().minusSeconds(60);
        List<Map<String, Object>> scans = new ArrayList<>(
                Stream.concat(attending.stream().map(LectureSeriesJourneyTest::ticketOf), Stream.of("no ticket"))
                        .<Map<String, Object>>map(code -> Map.of(
                                "nonce", UUID.randomUUID().toString(), "code", code, "scannedAt", door.toString()))
                        .toList());
        List<String> answers = outcomesOf(lecture, scans);
        assertThat(answers).containsExactly("ADMITTED", "ADMITTED", "UNKNOWN");
        assertThat(outcomesOf(lecture, scans.reversed())).isEqualTo(answers.reversed());
        assertThat(done(community.get(lecture + "/check-ins/count"), 200)
                        .path("came")
                        .asInt())
                .isEqualTo(2);
    }

    private static String ticketOf(Place place) {
        return done(Api.as(place.login()).get(place.path() + "/ticket"), 200)
                .path("code")
                .asText();
    }

    private List<String> outcomesOf(String lecture, List<Map<String, Object>> scans) {
        return done(community.post(lecture + "/check-ins", Map.of("scans", scans)), 200)
                .findValuesAsText("outcome");
    }

    private static String certificateOf(Place place, String lecture) {
        for (JsonNode certificate : done(Api.as(place.login()).get("/v1/certificates?limit=200"), 200)
                .path("items")) {
            if (lecture.endsWith(certificate.path("eventId").asText())) {
                return "/v1/certificates/" + certificate.path("id").asText();
            }
        }
        throw new AssertionError(place + " has no certificate");
    }

    /** At its address, and without asking there, by the public keys of the network. */
    private void aStrangerVerifies(String certificate) {
        JsonNode shown = done(Api.anonymous().get(certificate), 200);
        assertThat(shown.path("valid").asBoolean()).isTrue();
        assertThat(shown.path("hosts").findValuesAsText("id")).containsExactlyInAnyOrder(associationId, communityId);
        assertThat(isSignedByTheNetwork(
                        Api.anonymous().get(certificate + "/credential").text()))
                .isTrue();
    }

    private static boolean isSignedByTheNetwork(String credential) {
        String[] parts = credential.split("\\.");
        JsonNode keys = done(Api.anonymous().get("/v1/keys/events"), 200).path("keys");
        for (JsonNode key : keys) {
            if (key.path("kty").asText().equals("RSA") && isSignedBy(key, parts)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSignedBy(JsonNode key, String[] parts) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException broken) {
            throw new AssertionError(broken);
        }
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
    }

    private static JsonNode done(Answer answer, Integer... statuses) {
        assertThat(answer.status()).as(answer.text()).isIn((Object[]) statuses);
        return answer.json();
    }
}
