package org.alumninetwork.chapters;

import static org.alumninetwork.chapters.Requests.created;
import static org.alumninetwork.chapters.Requests.idOf;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.chapters.member.NameVisibility;

/** Organisations, offices and terms for tests, made through the API; paths are returned where a test goes on. */
@ApplicationScoped
public class Organisations {

    private final MembersFeed members;

    Organisations(MembersFeed members) {
        this.members = members;
    }

    public static String network() {
        return created("/v1/organisations", organisation("NETWORK", null));
    }

    public static String chapterOf(String network) {
        return created("/v1/organisations", organisation("CHAPTER", idOf(network)));
    }

    /** What a POST of an organisation takes; to be changed by the test. */
    public static Map<String, Object> organisation(String kind, String parent) {
        Map<String, Object> organisation = new HashMap<>(Map.of(
                "kind", kind,
                "name", Map.of("sv", "Nätverket", "en", "The network"),
                "country", "FI",
                "city", "Helsinki",
                "timeZone", "Europe/Helsinki",
                "language", "sv",
                "email", "office@example.org"));
        organisation.put("parentId", parent);
        return organisation;
    }

    public static Map<String, Object> office(String type, boolean single) {
        return Map.of("type", type, "title", Map.of("sv", "Titel", "en", "Title"), "single", single);
    }

    public static String singleOffice(String organisation, String type) {
        return created(organisation + "/offices", office(type, true));
    }

    public static String sharedOffice(String organisation, String type) {
        return created(organisation + "/offices", office(type, false));
    }

    /**
     * @param endsOn null for a term without an end
     */
    public static Map<String, Object> term(String office, UUID member, String startsOn, String endsOn) {
        Map<String, Object> term =
                new HashMap<>(Map.of("officeId", idOf(office), "memberId", member, "startsOn", startsOn));
        term.put("endsOn", endsOn);
        return term;
    }

    /** A login of somebody who holds an office in the organisation now, and held it for long. */
    public String officerOf(String organisation) {
        String login = "officer-" + UUID.randomUUID();
        UUID member = members.tell(login, "Officer", NameVisibility.NOBODY);
        String office = sharedOffice(organisation, randomWord());
        created(organisation + "/terms", term(office, member, "2020-01-01", null));
        return login;
    }

    private static String randomWord() {
        return "OFFICE_" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT).replaceAll("[^A-F]", "");
    }
}
