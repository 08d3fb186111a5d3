package org.alumninetwork.chapters.change;

import static org.alumninetwork.chapters.Requests.anonymous;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alumninetwork.testing.Tokens;

/** A consumer of the feed: it keeps its cursor and what it has read. */
public final class Feed {

    private final List<Map<String, Object>> changes = new ArrayList<>();
    private final String token;
    private String next;
    private String types = "";

    private Feed(String token) {
        this.token = token;
    }

    /** One who begins with what is kept. */
    static Feed fromTheBeginning() {
        return new Feed(Tokens.service("events-service"));
    }

    /** One who has read everything there is now. */
    public static Feed fromNow() {
        Feed feed = fromTheBeginning();
        feed.readOn(1000);
        feed.changes.clear();
        return feed;
    }

    /** As {@link #fromNow()}, for somebody with another token, who sees other changes from there on. */
    public static Feed fromNow(String token) {
        Feed feed = new Feed(token);
        feed.next = fromNow().next;
        return feed;
    }

    /** Another who has read as far. */
    Feed another() {
        Feed feed = new Feed(token);
        feed.next = next;
        return feed;
    }

    /** The same from where this one is, of some types only. */
    Feed ofTypes(String... asked) {
        Feed feed = new Feed(token);
        feed.next = next;
        feed.types = Arrays.stream(asked).map(type -> "&type=" + type).collect(Collectors.joining());
        return feed;
    }

    /** Reads pages of that size until there is nothing more. */
    public void readOn(int limit) {
        while (read(limit, 0) > 0) {
            // each page says where the next begins
        }
    }

    /** Reads one page, and returns how many changes were on it. */
    int read(int limit, int waitSeconds) {
        var page = answer(limit, waitSeconds).statusCode(200).extract();
        List<Map<String, Object>> items = page.path("items");
        changes.addAll(items);
        next = page.path("next");
        return items.size();
    }

    ValidatableResponse answer(int limit, int waitSeconds) {
        String after = next == null ? "" : "&after=" + next;
        return anonymous()
                .auth()
                .oauth2(token)
                .get("/v1/changes/chapters?limit=" + limit + "&wait=" + waitSeconds + types + after)
                .then();
    }

    public List<Map<String, Object>> changes() {
        return changes;
    }

    public List<Map<String, Object>> changesOf(String subject) {
        return changes.stream()
                .filter(change -> change.get("subject").equals(subject))
                .toList();
    }
}
