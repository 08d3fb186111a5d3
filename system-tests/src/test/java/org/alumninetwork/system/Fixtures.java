package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names for records of the demonstration network, so that tables and bodies can speak of them: {@code ${kenya}}. */
final class Fixtures {

    private static final Pattern NAME = Pattern.compile("\\$\\{([a-zA-Z]+)}");

    private final Map<String, Supplier<String>> meanings = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final Api administrator = Api.as("administrator");

    private final Random random = new Random();
    private LocalDate day;

    private Fixtures() {
        meanings.put("nobody", () -> "01890000-0000-7000-8000-000000000000");
        organisations();
        members();
        memberships();
        events();
        webhooks();
    }

    static Fixtures ofDemonstrationNetwork() {
        return new Fixtures();
    }

    /**
     * The text with each name replaced by the id it stands for. {@code ${unique}}, {@code ${word}} and
     * {@code ${someDay}} are new each time, {@code ${sameDay}} is the last of those days.
     */
    String fill(String text) {
        Matcher names = NAME.matcher(text);
        return names.replaceAll(found -> switch (found.group(1)) {
            case "unique" -> UUID.randomUUID().toString();
            case "word" -> someWord();
            case "someDay" -> anotherDay();
            case "sameDay" -> day.toString();
            default -> id(found.group(1));
        });
    }

    private String anotherDay() {
        day = LocalDate.of(2100, 1, 1).plusDays(random.nextLong(1_000_000));
        return day.toString();
    }

    private String someWord() {
        return random.ints(12, 'A', 'Z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private String id(String name) {
        if (!known.containsKey(name)) {
            known.put(name, meanings.get(name).get());
        }
        return known.get(name);
    }

    private void organisations() {
        meanings.put("kenya", () -> first("/v1/organisations?kind=CHAPTER&country=KE"));
        meanings.put("japan", () -> first("/v1/organisations?kind=CHAPTER&country=JP"));
        meanings.put("network", () -> first("/v1/organisations?kind=NETWORK&country=SE"));
        meanings.put("community", () -> first("/v1/organisations?kind=NETWORK&country=FI"));
        meanings.put("kenyaOffice", () -> first("/v1/organisations/" + id("kenya") + "/offices"));
        meanings.put(
                "kenyaElection",
                () -> made("/v1/organisations/" + id("kenya") + "/elections", RightsTest.bodyOf("recordElection")));
        meanings.put("kenyaChapter", this::kenyaAsChapter);
        meanings.put("partnership", () -> made("/v1/partnerships", RightsTest.bodyOf("draftPartnership")));
        meanings.put("offer", () -> made("/v1/offers", RightsTest.bodyOf("makeOffer")));
        meanings.put("goal", () -> made("/v1/goals", RightsTest.bodyOf("setGoal")));
        meanings.put("contribution", () -> Api.as("member")
                .post("/v1/goals/" + id("goal") + "/contributions", RightsTest.bodyOf("tellContribution"))
                .json()
                .path("id")
                .asText());
        meanings.put("award", () -> made("/v1/awards", RightsTest.bodyOf("foundAward")));
        meanings.put(
                "awardCycle", () -> made("/v1/awards/" + id("award") + "/cycles", RightsTest.bodyOf("openAwardCycle")));
        meanings.put("nomination", () -> Api.as("officer")
                .post(
                        "/v1/award-cycles/" + id("awardCycle") + "/nominations",
                        fill(RightsTest.bodyOf("nominateMember")))
                .json()
                .path("id")
                .asText());
        meanings.put("kenyaTerm", () -> first("/v1/organisations/" + id("kenya") + "/terms"));
    }

    /** It may have applied in an earlier run. */
    private String kenyaAsChapter() {
        String application = "{\"organisationId\": \"" + id("kenya") + "\", \"statement\": \"We are forty alumni.\"}";
        assertThat(administrator.post("/v1/chapters", application).status()).isIn(201, 409);
        return id("kenya");
    }

    private void members() {
        meanings.put("memberSelf", () -> me("member"));
        meanings.put("officerSelf", () -> me("officer"));
        meanings.put(
                "officerAffiliation",
                () -> made(
                        "/v1/members/" + id("officerSelf") + "/affiliations",
                        "{\"basis\": \"STUDIES\", \"institution\": \"Lund University\"}"));
        meanings.put("memberRequest", () -> {
            Answer asked = Api.as("member").post("/v1/contact-requests", fill(RightsTest.bodyOf("requestContact")));
            assertThat(asked.status()).as(asked.text()).isEqualTo(201);
            return asked.json().path("id").asText();
        });
        meanings.put(
                "merge",
                () -> made(
                        "/v1/merges",
                        "{\"lostId\": \"" + newMember() + "\", \"survivorId\": \"" + newMember() + "\"}"));
        meanings.put("duplicateScan", () -> administrator
                .post("/v1/duplicates/scans", "{}")
                .json()
                .path("id")
                .asText());
        meanings.put("helsinkiSource", () -> withValue("/v1/sources?limit=200", "code", "helsinki-registry"));
        meanings.put("helsinkiImport", () -> first("/v1/imports?source=helsinki-registry"));
    }

    private String newMember() {
        return made("/v1/members", RightsTest.bodyOf("createMember"));
    }

    private void memberships() {
        meanings.put("kenyaType", () -> made("/v1/membership-types", RightsTest.bodyOf("createMembershipType")));
        meanings.put("kenyaRule", () -> made("/v1/eligibility-rules", RightsTest.bodyOf("createEligibilityRule")));
        meanings.put("memberMembership", () -> {
            Answer applied = Api.as("member").post("/v1/memberships", "{\"typeId\": \"" + id("kenyaType") + "\"}");
            assertThat(applied.status()).as(applied.text()).isEqualTo(201);
            return applied.json().path("id").asText();
        });
    }

    private void events() {
        meanings.put("kenyaDraft", this::newEvent);
        meanings.put("kenyaEvent", () -> {
            String event = newEvent();
            administrator.post("/v1/events/" + event + "/publication", "{}");
            return event;
        });
        meanings.put("kenyaSeries", () -> made("/v1/event-series", RightsTest.bodyOf("createEventSeries")));
        meanings.put("kenyaCancelled", () -> {
            String event = newEvent();
            administrator.post("/v1/events/" + event + "/publication", "{}");
            administrator.post("/v1/events/" + event + "/cancellation", RightsTest.bodyOf("cancelEvent"));
            return event;
        });
        meanings.put("memberRegistration", () -> {
            Answer registered = Api.as("member").post("/v1/events/" + id("kenyaEvent") + "/registrations", "{}");
            return registered.json().path("id").asText();
        });
    }

    private void webhooks() {
        meanings.put("membersWebhook", () -> webhook("registry", "members"));
        meanings.put("chaptersWebhook", () -> webhook("registry", "chapters"));
        meanings.put("eventsWebhook", () -> webhook("events-service", "events"));
    }

    private static String webhook(String client, String service) {
        Answer created = Api.asClient(client)
                .post(
                        "/v1/webhooks/" + service,
                        "{\"url\": \"https://receiver.invalid/\", \"types\": [\"org.alumninetwork.webhook.ping\"]}");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.json().path("id").asText();
    }

    private String newEvent() {
        return made("/v1/events", RightsTest.bodyOf("createEvent"));
    }

    private String made(String collection, String body) {
        Answer answer = administrator.post(collection, fill(body));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private String withValue(String list, String field, String value) {
        for (JsonNode item : administrator.get(list).json().path("items")) {
            if (item.path(field).asText().equals(value)) {
                return item.path("id").asText();
            }
        }
        throw new AssertionError("Nothing at " + list + " has the " + field + " " + value);
    }

    private static String me(String login) {
        return Api.as(login).get("/v1/members/me").json().path("id").asText();
    }

    private String first(String list) {
        JsonNode items = administrator.get(list).json().path("items");
        if (items.isEmpty()) {
            throw new AssertionError("The demonstration network has nothing at " + list);
        }
        return items.get(0).path("id").asText();
    }
}
