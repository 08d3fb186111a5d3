package org.alumninetwork.support.patch;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParsingException;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;

/** Reads the body of a PATCH. */
@Provider
@Consumes(MergePatch.MEDIA_TYPE)
class MergePatchReader implements MessageBodyReader<MergePatch> {

    private static final JsonReaderFactory EACH_NAME_ONCE =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private final ObjectMapper json;
    private final Validator validator;

    MergePatchReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == MergePatch.class;
    }

    @Override
    public MergePatch readFrom(
            Class<MergePatch> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        // What is not UTF-8 is refused (RFC 8259, section 8.1); a lenient reader would put question marks into names.
        try (var reader =
                EACH_NAME_ONCE.createReader(new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder()))) {
            return new MergePatch(reader.readObject(), json, validator);
        } catch (JsonException unreadable) {
            throw CommonProblems.MALFORMED_JSON.because(
                    "The body cannot be read.",
                    List.of(Violation.ofBody(
                            "", "is not a JSON object in which each name comes once" + placeIn(unreadable))));
        }
    }

    private static String placeIn(JsonException unreadable) {
        return unreadable instanceof JsonParsingException broken
                ? ", from line " + broken.getLocation().getLineNumber() + ", column "
                        + broken.getLocation().getColumnNumber() + " on"
                : "";
    }
}
