package org.alumninetwork.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names for records of the demonstration network, so that tables and bodies can speak of them: {@code ${kenya}}. */
final class Fixtures {

    private static final Pattern NAME = Pattern.compile("\\$\\{([a-zA-Z]+)}");

    private final Map<String, Supplier<String>> meanings = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final Api administrator = Api.as("administrator");

    private Fixtures() {
        meanings.put("nobody", () -> "01890000-0000-7000-8000-000000000000");
        organisations();
        members();
        events();
    }

    static Fixtures ofDemonstrationNetwork() {
        return new Fixtures();
    }

    /** The text with each name replaced by the id it stands for; {@code ${unique}} is new each time. */
    String fill(String text) {
        Matcher names = NAME.matcher(text);
        return names.replaceAll(
                found -> found.group(1).equals("unique") ? UUID.randomUUID().toString() : id(found.group(1)));
    }

    private String id(String name) {
        return known.computeIfAbsent(name, wanted -> meanings.get(wanted).get());
    }

    private void organisations() {
        meanings.put("kenya", () -> first("/v1/organisations?kind=CHAPTER&country=KE"));
        meanings.put("japan", () -> first("/v1/organisations?kind=CHAPTER&country=JP"));
        meanings.put("network", () -> first("/v1/organisations?kind=NETWORK&country=SE"));
        meanings.put("community", () -> first("/v1/organisations?kind=NETWORK&country=FI"));
        meanings.put("kenyaOffice", () -> first("/v1/organisations/" + id("kenya") + "/offices"));
        meanings.put("kenyaTerm", () -> first("/v1/organisations/" + id("kenya") + "/terms"));
    }

    private void members() {
        meanings.put("memberSelf", () -> me("member"));
        meanings.put("officerSelf", () -> me("officer"));
    }

    private void events() {
        meanings.put("kenyaEvent", () -> first("/v1/events?organisation=" + id("kenya")));
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
