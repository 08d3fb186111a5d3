package org.alumninetwork.members.importing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the body is; a {@code @BeanParam}. */
public class ImportQuery {

    @QueryParam("source")
    @NotNull
    @Size(min = 1, max = 60)
    @Parameter(required = true, description = "Code of the source whose file it is", example = "helsinki-registry")
    String source;

    @QueryParam("mode")
    @DefaultValue("delta")
    @Pattern(regexp = "delta|snapshot", message = "must be delta or snapshot")
    @Parameter(
            description =
                    "delta: the file says nothing of those who are not in it; snapshot: the source ceases to vouch "
                            + "for those who are not in it",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"delta", "snapshot"},
                            defaultValue = "delta"))
    String mode;

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(
            description =
                    "Only tells what the file would change: nothing is changed, and the rows tell each difference")
    boolean dryRun;

    FileKind kind(FileFormat format) {
        return new FileKind(format, mode.equals("snapshot") ? ImportMode.SNAPSHOT : ImportMode.DELTA, dryRun);
    }
}
