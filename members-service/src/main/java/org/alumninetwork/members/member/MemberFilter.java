package org.alumninetwork.members.member;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.alumninetwork.support.text.CountryCode;
import org.alumninetwork.support.text.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which members are asked for, in which order; a {@code @BeanParam}. Absent filters let everything through. */
public class MemberFilter {

    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Parameter(description = "Beginnings of words of the name, whatever case and accents", example = "wanj ami")
    String q;

    @QueryParam("country")
    @CountryCode
    @Parameter(description = "ISO 3166-1 alpha-2", example = "KE")
    String country;

    @QueryParam("city")
    @Size(min = 1, max = 100)
    @Parameter(description = "Whatever the case", example = "Nairobi")
    String city;

    @QueryParam("language")
    @LanguageTag
    @Parameter(description = "BCP 47", example = "sw")
    String language;

    @QueryParam("expertise")
    @Size(min = 1, max = 60)
    @Parameter(example = "solar energy")
    String expertise;

    @QueryParam("institution")
    @Size(min = 1, max = 200)
    @Parameter(description = "Of an affiliation, whatever the case", example = "University of Helsinki")
    String institution;

    @QueryParam("graduatedFrom")
    @Min(1800)
    @Max(2200)
    @Parameter(description = "The earliest year in which an affiliation ended", example = "2015")
    Integer graduatedFrom;

    @QueryParam("graduatedTo")
    @Min(1800)
    @Max(2200)
    @Parameter(description = "The latest year in which an affiliation ended", example = "2020")
    Integer graduatedTo;

    @QueryParam("sort")
    @DefaultValue("name")
    @Pattern(regexp = "-?(name|created)", message = "must be name, -name, created or -created")
    @Parameter(description = "By family name, then given name, or by creation; `-` turns it round")
    String sort;

    boolean asksForAffiliation() {
        return institution != null || graduatedFrom != null || graduatedTo != null;
    }

    MemberOrder order() {
        return new MemberOrder(sort.endsWith("name"), sort.startsWith("-"));
    }
}
