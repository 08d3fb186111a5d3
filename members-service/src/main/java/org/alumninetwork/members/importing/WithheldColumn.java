package org.alumninetwork.members.importing;

import org.alumninetwork.members.source.FileColumn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A column of a file that no agreement lets in. */
@Schema(description = "A column of the file that no agreement lets in; its values were not kept.")
public record WithheldColumn(
        @Schema(required = true) FileColumn column,

        @Schema(required = true, description = "How many values of it there were", minimum = "0")
        long values) {}
