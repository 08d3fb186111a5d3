package org.alumninetwork.members.member;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.members.text.Texts;
import org.alumninetwork.support.text.CountryCode;
import org.alumninetwork.support.text.LanguageTag;
import org.alumninetwork.support.text.LanguageTags;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which members are asked for, in which order; a {@code @BeanParam}. Absent filters let everything through. */
public class MemberFilter {

    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Parameter(
            description = "Words, or beginnings of words, of the name, the employer, the expertise, the city, the "
                    + "institution or the programme, whatever case and accents; a word of four letters or more that "
                    + "occurs nowhere may be mistyped; of a word that more than 3 000 share, or each of several words "
                    + "that more than 2 000 share, not all who have it are looked at",
            example = "wanj solar")
    String q;

    @QueryParam("country")
    @CountryCode
    @Parameter(description = "ISO 3166-1 alpha-2", example = "KE")
    String country;

    @QueryParam("city")
    @Size(min = 1, max = 100)
    @Parameter(description = "Whatever the case", example = "Nairobi")
    private String city;

    @QueryParam("language")
    @LanguageTag
    @Parameter(description = "BCP 47", example = "sw")
    private String language;

    @QueryParam("expertise")
    @Size(min = 1, max = 60)
    @Parameter(
            description = "A topic as the member wrote it, case included, as `GET /v1/members/facets` tells them",
            example = "solar energy")
    private String expertise;

    @QueryParam("institution")
    @Size(min = 1, max = 200)
    @Parameter(description = "Of an affiliation, whatever the case", example = "University of Helsinki")
    private String institution;

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

    @QueryParam("organisation")
    @Parameter(description = "Of a network, association or chapter to which the member belongs today")
    UUID organisation;

    @QueryParam("mentoring")
    @Parameter(description = "true: only those who take a mentee now; false: only others")
    Boolean mentoring;

    @QueryParam("sort")
    @Pattern(regexp = "relevance|-?(name|created)", message = "must be relevance, name, -name, created or -created")
    @Parameter(
            description = "By relevance to `q`, by family name and then given name, or by creation; `-` turns it "
                    + "round. Unless said, by relevance where there is `q`, and by name where there is none")
    String sort;

    String city() {
        return asKept(city);
    }

    String language() {
        return language == null ? null : LanguageTags.canonical(language);
    }

    String expertise() {
        return asKept(expertise);
    }

    String institution() {
        return asKept(institution);
    }

    /** What nobody sees is kept of nobody, and not absent. */
    private static String asKept(String asked) {
        return asked == null ? null : Objects.requireNonNullElse(Texts.clean(asked), "");
    }

    boolean asksForAffiliation() {
        return institution != null || graduatedFrom != null || graduatedTo != null;
    }

    /** Whether everybody is meant whom the caller may know. */
    boolean asksForNothing() {
        return Stream.of(q, country, city, language, expertise, organisation, mentoring)
                        .allMatch(Objects::isNull)
                && !asksForAffiliation();
    }

    /** What the list tells of a member who is in it, besides what it shows: the fields by which the member was found. */
    Set<VisibleField> tells(FoundMember found) {
        Set<VisibleField> told = EnumSet.noneOf(VisibleField.class);
        if (asksForAffiliation() || found.mayBeFoundByAffiliation()) {
            told.add(VisibleField.AFFILIATIONS);
        }
        if (organisation != null) {
            told.add(VisibleField.MEMBERSHIPS);
        }
        if (mentoring != null) {
            told.add(VisibleField.MENTORING);
        }
        return told;
    }

    MemberOrder order() {
        if (sort == null) {
            return MemberOrder.of(q == null ? "name" : "relevance");
        }
        return MemberOrder.of(q == null && sort.equals("relevance") ? "name" : sort);
    }
}
