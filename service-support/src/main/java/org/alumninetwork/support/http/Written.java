package org.alumninetwork.support.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An answer as it goes to everyone who asks until it changes: written once, where that takes longer than all else.
 *
 * @param json the whole body
 */
public record Written(@JsonValue @JsonRawValue String json, long version) implements Versioned {

    /**
     * @param answer plain records, which can always be written
     */
    public static Written of(Object answer, long version, ObjectMapper json) {
        try {
            return new Written(json.writeValueAsString(answer), version);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Answers are plain records", impossible);
        }
    }
}
