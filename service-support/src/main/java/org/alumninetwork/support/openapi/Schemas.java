package org.alumninetwork.support.openapi;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Names what the scanner cannot see, and takes away what it sees of libraries. */
final class Schemas {

    private static final List<String> OF_LIBRARIES =
            List.of("JsonNode", "JsonNodeType", "HttpProblem", "HttpValidationProblem", "MergePatch");

    private Schemas() {}

    static void complete(OpenAPI document) {
        OF_LIBRARIES.forEach(document.getComponents()::removeSchema);
        document.getComponents().addSchema("Violation", violation()).addSchema("Problem", problem());
        Schema change = document.getComponents().getSchemas().get("Change");
        if (change != null) {
            change.addProperty("data", anyObject().description("Full state after the change; absent in a tombstone"));
        }
    }

    private static Schema problem() {
        return object("Problem details (RFC 9457), the body of every error; further members may be there")
                .addProperty("type", text("Resolves to the explanation of this kind of problem", "/problems/not-found"))
                .addProperty("title", text("The same for every occurrence", "There is no such thing here"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int32")
                                .minimum(BigDecimal.valueOf(400))
                                .maximum(BigDecimal.valueOf(599)))
                .addProperty("detail", text("What is wrong here and what would be right", "There is no organisation."))
                .addProperty("instance", text("The path of the request", "/v1/organisations"))
                .addProperty(
                        "requestId", text("The same as the X-Request-Id header; quote it when asking for help", "a1"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("Each fault of the input, where there are any")
                                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")))
                .required(List.of("type", "title", "status", "detail", "instance", "requestId"));
    }

    private static Schema violation() {
        return object("One fault of a request: where it stands and what would be right")
                .addProperty(
                        "in",
                        text("Part of the request", "body").enumeration(List.of("body", "query", "path", "header")))
                .addProperty("pointer", text("JSON pointer (RFC 6901), or / and the name of the parameter", "/name/sv"))
                .addProperty("message", text("What is wrong and what would be right", "must not be blank"))
                .required(List.of("in", "pointer", "message"));
    }

    private static Schema anyObject() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(description)
                .examples(List.of(example));
    }
}
