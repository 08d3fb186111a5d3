package org.alumninetwork.support.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/** JSON that is written once, where that takes longer than all else, and then goes as it is to everyone who asks. */
public final class WrittenJson implements JsonSerializable {

    private final SerializableString text;

    private WrittenJson(SerializableString text) {
        this.text = text;
    }

    /**
     * @param answer plain records, which can always be written
     */
    public static WrittenJson of(Object answer, ObjectMapper json) {
        try {
            return new WrittenJson(new SerializedString(json.writeValueAsString(answer)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Answers are plain records", impossible);
        }
    }

    @Override
    public void serialize(JsonGenerator out, SerializerProvider serializers) throws IOException {
        out.writeRawValue(text);
    }

    @Override
    public void serializeWithType(JsonGenerator out, SerializerProvider serializers, TypeSerializer type)
            throws IOException {
        serialize(out, serializers);
    }
}
