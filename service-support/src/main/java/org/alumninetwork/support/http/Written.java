package org.alumninetwork.support.http;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An answer as it goes to everyone who asks until it changes.
 *
 * @param json the whole body
 */
public record Written(@JsonValue WrittenJson json, long version) implements Versioned {

    /**
     * @param answer plain records, which can always be written
     */
    public static Written of(Object answer, long version, ObjectMapper json) {
        return new Written(WrittenJson.of(answer, json), version);
    }
}
