package org.alumninetwork.members.upload;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.alumninetwork.members.importing.FileFormat;
import org.alumninetwork.members.importing.FileKind;
import org.alumninetwork.members.importing.ImportMode;
import org.alumninetwork.members.text.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What arrives in parts. */
@Schema(description = "A file that is about to arrive in parts.")
record StartUpload(
        @Schema(description = "Code of the source whose file it is", examples = "helsinki-registry")
        @NotNull
        @PlainText(most = 60)
        String source,

        @Schema(nullable = true, defaultValue = "delta") ImportMode mode,

        @Schema(nullable = true, defaultValue = "CSV") FileFormat format,

        @Schema(nullable = true, defaultValue = "false", description = "Only tells what the file would change")
        Boolean dryRun,

        @Schema(description = "Bytes of the whole file", examples = "26214400") @NotNull @Min(1) @Max(4_294_967_296L)
        Long length) {

    FileKind kind() {
        return new FileKind(
                format == null ? FileFormat.CSV : format,
                mode == null ? ImportMode.DELTA : mode,
                Boolean.TRUE.equals(dryRun));
    }
}
