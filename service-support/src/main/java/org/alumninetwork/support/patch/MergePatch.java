package org.alumninetwork.support.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.Json;
import jakarta.json.JsonMergePatch;
import jakarta.json.JsonValue;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.StringReader;
import java.util.Set;

/** The body of a PATCH: a JSON Merge Patch (RFC 7396), where {@code null} takes a value away. */
public final class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonMergePatch patch;
    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(JsonValue patch, ObjectMapper json, Validator validator) {
        this.patch = Json.createMergePatch(patch);
        this.json = json;
        this.validator = validator;
    }

    /**
     * What the editable part of a record becomes.
     *
     * @throws ConstraintViolationException where what the patch changes would break a rule
     * @throws UnreadablePatch where a value has the wrong type or a property is not editable
     */
    public <T> T applyTo(T current) {
        T patched = read(patch.apply(asJson(current)).toString(), current);
        Set<ConstraintViolation<T>> violations = Faults.among(validator, patched, current);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return patched;
    }

    private JsonValue asJson(Object current) {
        try (var reader = Json.createReader(new StringReader(json.writeValueAsString(current)))) {
            return reader.readValue();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The editable part of a record is a plain record", impossible);
        }
    }

    @SuppressWarnings("unchecked") // the class of a T makes a T
    private <T> T read(String patched, T current) {
        try {
            return (T) json.readValue(patched, current.getClass());
        } catch (JsonProcessingException refused) {
            throw new UnreadablePatch(refused);
        }
    }

    /** The patched record cannot be read; the cause says where and why. */
    static final class UnreadablePatch extends RuntimeException {
        UnreadablePatch(JsonProcessingException cause) {
            super(cause);
        }
    }
}
