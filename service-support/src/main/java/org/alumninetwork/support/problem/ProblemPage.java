package org.alumninetwork.support.problem;

import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The explanation to which the type of a problem resolves. */
@Schema(description = "What a kind of problem means and what to do about it.")
public record ProblemPage(
        @Schema(examples = "/problems/not-found") URI type,
        @Schema(examples = "404") int status,
        @Schema(examples = "There is no such thing here") String title,
        String explanation) {

    static ProblemPage of(ProblemType type) {
        return new ProblemPage(type.type(), type.status(), type.title(), type.explanation());
    }
}
