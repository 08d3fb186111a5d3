package org.alumninetwork.members;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.alumninetwork.testing.Tokens;

/** A consumer of the feed that begins with what happens from now on. */
public final class Feed {

    /** Where the last reader came to: who begins now need not read again what other tests left. */
    private static volatile String end;

    private final Supplier<RequestSpecification> consumer;
    private String after;

    private Feed(Supplier<RequestSpecification> consumer, String after) {
        this.consumer = consumer;
        this.after = after;
    }

    public static Feed ofService() {
        Feed feed = new Feed(Feed::service, end);
        feed.next();
        end = feed.after;
        return feed;
    }

    public static Feed fromTheBeginning() {
        return new Feed(Feed::service, null);
    }

    /** Positions are the same for all consumers. */
    public static Feed of(Supplier<RequestSpecification> consumer) {
        return new Feed(consumer, ofService().after);
    }

    /** What has happened since the last time. */
    public List<Map<String, Object>> next() {
        List<Map<String, Object>> changes = new ArrayList<>();
        List<Map<String, Object>> read;
        do {
            Response page =
                    consumer.get().get("/v1/changes/members?limit=1000" + (after == null ? "" : "&after=" + after));
            read = page.path("items");
            after = page.path("next");
            changes.addAll(read);
        } while (!read.isEmpty());
        return changes;
    }

    private static RequestSpecification service() {
        return given().auth().oauth2(Tokens.service("events-service"));
    }
}
