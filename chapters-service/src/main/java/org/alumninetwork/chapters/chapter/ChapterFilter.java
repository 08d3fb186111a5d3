package org.alumninetwork.chapters.chapter;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.alumninetwork.support.text.CountryCode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which chapters are asked for; a {@code @BeanParam}. Absent filters let everything through. */
public class ChapterFilter {

    @QueryParam("state")
    CertificationState state;

    @QueryParam("country")
    @CountryCode
    @Parameter(description = "ISO 3166-1 alpha-2", example = "KE")
    String country;

    @QueryParam("certifier")
    @Parameter(description = "Only those of this network or association")
    UUID certifier;
}
