package org.alumninetwork.support.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;

/** A key and a mark of the list that it belongs to, as opaque text that is safe in a URL. */
final class Cursor {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Cursor() {}

    private record Content(int list, JsonNode key) {}

    static String encode(Object key, String list) {
        try {
            byte[] content = JSON.writeValueAsBytes(new Content(list.hashCode(), JSON.valueToTree(key)));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A key is a plain record", impossible);
        }
    }

    static <K> K decode(String cursor, Class<K> keyType, String list) {
        try {
            Content content = JSON.readValue(Base64.getUrlDecoder().decode(cursor), Content.class);
            if (content == null || content.list() != list.hashCode()) {
                throw new IOException("given out for another list");
            }
            K key = JSON.treeToValue(content.key(), keyType);
            if (key == null) {
                throw new IOException("says nothing");
            }
            return key;
        } catch (IOException | IllegalArgumentException _) {
            throw CommonProblems.INVALID_CURSOR.because(
                    "Start again without `cursor`.",
                    List.of(Violation.ofQuery("cursor", "was not given out for this list with these parameters")));
        }
    }
}
