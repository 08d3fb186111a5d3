package org.alumninetwork.support.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.support.change.FeedData;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Each type of change as a webhook of the document (OpenAPI 3.1, "webhooks"): what a subscriber receives, and what the
 * feed tells in the same words.
 */
final class ChangeWebhooks {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final String NAMESPACE = "org.alumninetwork.";
    private static final String TOMBSTONE = "deleted";
    private static final SortedMap<String, String> SIGNATURE = new TreeMap<>(Map.of(
            "webhook-id", "Id of the message, the same each time it is sent; deduplicate by it",
            "webhook-timestamp", "When it was sent, in seconds since 1970; refuse what is older than five minutes",
            "webhook-signature", "Signatures by the secrets in force (Standard Webhooks), separated by spaces"));

    private ChangeWebhooks() {}

    static void declare(OpenAPI document, IndexView classes) {
        SortedMap<String, SortedSet<String>> dataOfTypes = new TreeMap<>();
        for (AnnotationInstance data : classes.getAnnotations(FeedData.class)) {
            String schema = nameOf(data.target().asClass());
            if (!document.getComponents().getSchemas().containsKey(schema)) {
                throw new IllegalStateException(data.target() + " needs @Schema: the feed tells it");
            }
            happeningsOf(data, classes)
                    .map(happening -> NAMESPACE + data.value().asString() + "." + happening)
                    .forEach(type -> dataOfTypes
                            .computeIfAbsent(type, _ -> new TreeSet<>())
                            .add(schema));
        }
        String feed = feedOf(document);
        dataOfTypes.forEach((type, schemas) ->
                document.addWebhook(type, OASFactory.createPathItem().POST(receipt(feed, type, schemas))));
    }

    private static String nameOf(ClassInfo data) {
        AnnotationValue named = data.hasDeclaredAnnotation(SCHEMA)
                ? data.declaredAnnotation(SCHEMA).value("name")
                : null;
        return named == null ? data.simpleName() : named.asString();
    }

    private static Stream<String> happeningsOf(AnnotationInstance data, IndexView classes) {
        return Stream.of(data.valueWithDefault(classes, "happenings").asStringArray());
    }

    private static String feedOf(OpenAPI document) {
        return document.getPaths().getPathItems().keySet().stream()
                .filter(path -> path.startsWith("/v1/changes/"))
                .findFirst()
                .orElseThrow();
    }

    private static Operation receipt(String feed, String type, SortedSet<String> schemas) {
        Operation operation = OASFactory.createOperation()
                .operationId(operationId(type))
                .summary("Receive " + type)
                .description("Sent to webhooks that ask for it, and told by the feed " + feed)
                .addTag("Webhooks")
                .security(List.of())
                .requestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        "application/cloudevents+json",
                                        OASFactory.createMediaType().schema(change(type, schemas)))))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("2XX", OASFactory.createAPIResponse().description("It has arrived"))
                        .addAPIResponse(
                                "410",
                                OASFactory.createAPIResponse().description("Send nothing more: disables the webhook"))
                        .addAPIResponse(
                                "default", OASFactory.createAPIResponse().description("Is sent again")));
        SIGNATURE.forEach((name, meaning) -> operation.addParameter(header(name, meaning)));
        operation.addExtension("x-feeds", new ArrayList<>(List.of(feed)));
        return operation;
    }

    /** {@code org.alumninetwork.annual-report.changed} makes {@code receiveAnnualReportChanged}. */
    private static String operationId(String type) {
        return Stream.of(type.substring(NAMESPACE.length()).split("[.-]"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", "receive", ""));
    }

    private static Schema change(String type, SortedSet<String> schemas) {
        Schema told = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("type", OASFactory.createSchema().constValue(type));
        if (!type.endsWith("." + TOMBSTONE)) {
            told.addProperty("data", anyOf(schemas)).addRequired("data");
        }
        return OASFactory.createSchema().allOf(List.of(reference("Change"), told));
    }

    private static Schema anyOf(SortedSet<String> schemas) {
        List<Schema> references =
                schemas.stream().map(ChangeWebhooks::reference).toList();
        return references.size() == 1
                ? references.getFirst()
                : OASFactory.createSchema().anyOf(references);
    }

    private static Schema reference(String schema) {
        return OASFactory.createSchema().ref(SCHEMAS + schema);
    }

    private static Parameter header(String name, String meaning) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(meaning)
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .maxLength(1024)
                        .pattern("^[ -~]+$"));
    }
}
