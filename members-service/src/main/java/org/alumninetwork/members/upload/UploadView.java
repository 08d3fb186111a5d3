package org.alumninetwork.members.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.alumninetwork.members.importing.ImportMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that arrives in parts, and how much of it is there. */
@Schema(description = "A file that arrives in parts, and how much of it is there.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UploadView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Code of the source", examples = "helsinki-registry", maxLength = 60)
        String source,

        @Schema(required = true) ImportMode mode,
        @Schema(required = true) boolean dryRun,

        @Schema(required = true, description = "Bytes of the whole file", minimum = "1")
        long length,

        @Schema(required = true, description = "Bytes that are there: where the next part begins", minimum = "0")
        long received,

        @Schema(description = "The import that the file became, once it was whole")
        UUID importId,

        @Schema(required = true) Instant createdAt) {}
