package org.alumninetwork.members.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.erasure.ErasureAnswer;

/** What the other services say of their parts, in their feeds. */
@ApplicationScoped
public class ErasureAnswers {

    static final String PART = "org.alumninetwork.erasure-part.changed";

    private final ErasureService erasures;
    private final ObjectMapper json;

    ErasureAnswers(ErasureService erasures, ObjectMapper json) {
        this.erasures = erasures;
        this.json = json;
    }

    /** In the transaction that takes the page in; the same answer twice changes nothing. */
    public void follow(List<Change> changes) {
        changes.stream()
                .filter(change -> change.type().equals(PART) && !change.isTombstone())
                .map(change -> read(change.data()))
                .forEach(erasures::take);
    }

    private ErasureAnswer read(JsonNode answer) {
        try {
            return json.treeToValue(answer, ErasureAnswer.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("The feed of a service of ours has another form", unreadable);
        }
    }
}
