package org.alumninetwork.chapters.organisation;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.alumninetwork.support.text.CountryCode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which organisations are asked for; a {@code @BeanParam}. Absent filters let everything through. */
public class OrganisationFilter {

    @QueryParam("kind")
    OrganisationKind kind;

    @QueryParam("country")
    @CountryCode
    @Parameter(description = "ISO 3166-1 alpha-2", example = "KE")
    String country;

    @QueryParam("parent")
    @Parameter(description = "Only those directly under this organisation")
    UUID parent;

    @QueryParam("q")
    @Size(min = 2, max = 100)
    @Parameter(description = "A part of the name in any language, whatever the case")
    String q;

    @QueryParam("archived")
    @DefaultValue("false")
    @Parameter(description = "Whether archived organisations are listed too")
    boolean archived;
}
