package org.alumninetwork.support.problem;

import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the type of each problem resolves to its explanation (RFC 9457, section 3.1.1). */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ProblemResource {

    private final List<ProblemType> types;

    ProblemResource(@All List<ProblemCatalogue> catalogues) {
        types = Stream.concat(
                        Arrays.stream(CommonProblems.values()),
                        catalogues.stream().flatMap(ProblemCatalogue::types))
                .toList();
    }

    @GET
    @Operation(hidden = true)
    public List<ProblemPage> listProblemTypes() {
        return types.stream().map(ProblemPage::of).toList();
    }

    @GET
    @Path("/{slug}")
    @Operation(hidden = true)
    public ProblemPage getProblemType(@PathParam("slug") String slug) {
        return types.stream()
                .filter(type -> type.slug().equals(slug))
                .map(ProblemPage::of)
                .findFirst()
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("No problem type is called " + slug + "."));
    }
}
