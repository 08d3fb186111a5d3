package org.alumninetwork.support.openapi;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says of every value how large it can be, where its own declaration does not: nothing is larger than what a body takes,
 * and numbers are those of their format. Generated clients and checkers reserve room by it.
 */
final class Limits {

    /** A body has a megabyte, and a text no more characters. */
    private static final int LONGEST_TEXT = 1_048_576;

    /** The least that an item takes of a body is two characters. */
    private static final int MOST_ITEMS = LONGEST_TEXT / 2;

    /** What PostgreSQL stores of Unicode. */
    private static final String ANY_TEXT = "^[^\\u0000]*$";

    private static final Map<String, Integer> LENGTHS = Map.of("uuid", 36, "date", 10, "date-time", 40, "email", 320);

    private static final Map<String, BigDecimal> GREATEST = Map.of(
            "int32", BigDecimal.valueOf(Integer.MAX_VALUE),
            // What JavaScript reads exactly (RFC 8259, section 6).
            "int64", BigDecimal.valueOf((1L << 53) - 1));

    private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Limits() {}

    static void complete(OpenAPI document) {
        Limits limits = new Limits();
        limits.completeAll(document.getComponents().getSchemas());
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(limits::complete);
    }

    private void complete(Operation operation) {
        Optional.ofNullable(operation.getParameters())
                .ifPresent(parameters -> parameters.forEach(parameter -> complete(parameter.getSchema())));
        Optional.ofNullable(operation.getRequestBody()).ifPresent(body -> complete(body.getContent()));
        operation.getResponses().getAPIResponses().values().forEach(response -> {
            complete(response.getContent());
            Optional.ofNullable(response.getHeaders())
                    .ifPresent(headers -> headers.values().forEach(header -> complete(header.getSchema())));
        });
    }

    private void complete(Content content) {
        if (content != null) {
            content.getMediaTypes().values().stream().map(MediaType::getSchema).forEach(this::complete);
        }
    }

    private void completeAll(Map<String, Schema> schemas) {
        if (schemas != null) {
            schemas.values().forEach(this::complete);
        }
    }

    private void complete(Schema schema) {
        if (schema == null || schema.getBooleanSchema() != null || schema.getRef() != null || !seen.add(schema)) {
            return;
        }
        List<SchemaType> types = Optional.ofNullable(schema.getType()).orElse(List.of());
        if (types.contains(SchemaType.STRING)) {
            limitText(schema);
        }
        if (types.contains(SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(MOST_ITEMS);
        }
        if (types.contains(SchemaType.INTEGER)) {
            limitNumber(schema);
        }
        completeAll(schema.getProperties());
        complete(schema.getItems());
        complete(schema.getAdditionalPropertiesSchema());
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(parts -> parts != null)
                .flatMap(Collection::stream)
                .forEach(this::complete);
    }

    private static void limitText(Schema schema) {
        if (schema.getEnumeration() != null || schema.getConstValue() != null) {
            return;
        }
        String format = Optional.ofNullable(schema.getFormat()).orElse("");
        if (schema.getMaxLength() == null) {
            schema.setMaxLength(LENGTHS.getOrDefault(format, LONGEST_TEXT));
        }
        // An annotation that leaves its pattern out tells an empty one, at which generators stumble.
        if (schema.getPattern() == null || schema.getPattern().isEmpty()) {
            schema.setPattern(format.isEmpty() ? ANY_TEXT : null);
        }
    }

    private static void limitNumber(Schema schema) {
        BigDecimal greatest =
                GREATEST.get(Optional.ofNullable(schema.getFormat()).orElse("int64"));
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(greatest);
        }
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(greatest.negate());
        }
    }
}
