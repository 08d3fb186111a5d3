package org.alumninetwork.support.openapi;

import java.util.List;
import org.alumninetwork.support.patch.MergePatch;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** In a merge patch everything may be absent, and {@code null} takes a value away: each has a schema that says so. */
final class MergePatchSchemas {

    private static final String SCHEMAS = "#/components/schemas/";

    private MergePatchSchemas() {}

    static void relax(OpenAPI document, Operation operation) {
        MediaType body = operation.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE);
        String whole = body.getSchema().getRef().substring(SCHEMAS.length());
        String patch = whole + "Patch";
        document.getComponents()
                .addSchema(patch, patchOf(document.getComponents().getSchemas().get(whole)));
        body.setSchema(OASFactory.createSchema().ref(SCHEMAS + patch));
    }

    private static Schema patchOf(Schema whole) {
        Schema patch = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Merge patch (RFC 7396): what is absent stays, null takes a value away.");
        whole.getProperties().forEach((name, value) -> patch.addProperty(name, orNull(value)));
        return patch;
    }

    private static Schema orNull(Schema value) {
        if (value.getType() != null && value.getType().contains(SchemaType.NULL)) {
            return value;
        }
        Schema none = OASFactory.createSchema().addType(SchemaType.NULL);
        return OASFactory.createSchema().anyOf(List.of(value, none));
    }
}
