package org.alumninetwork.members.erasure;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.MembersApi;
import org.alumninetwork.support.change.Change;

/** Answers as events-service and chapters-service do, in their feeds. */
public final class Answers {

    private static final JsonMapper JSON = new JsonMapper();

    private Answers() {}

    /** Both services say the same, and nothing stands against it. */
    public static void both(String erasure, String state) {
        answer(erasure, "events", state, List.of());
        answer(erasure, "chapters", state, List.of());
    }

    static void answer(String erasure, String service, String state, List<Map<String, ?>> blockers) {
        String id = MembersApi.idOf(erasure);
        Change change = new Change(
                "1.0",
                UUID.randomUUID(),
                URI.create("/" + service),
                "org.alumninetwork.erasure-part.changed",
                "erasure-parts/" + id,
                Instant.EPOCH,
                "application/json",
                JSON.valueToTree(Map.of(
                        "erasureId", id,
                        "service", service,
                        "state", state,
                        "blockers", blockers,
                        "counts", Map.of("records", 3))));
        ErasureAnswers answers = Arc.container().instance(ErasureAnswers.class).get();
        QuarkusTransaction.requiringNew().run(() -> answers.follow(List.of(change)));
    }
}
