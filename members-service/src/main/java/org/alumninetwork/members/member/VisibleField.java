package org.alumninetwork.members.member;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member can show and hide, and who sees it where the member said nothing. This is the one place of defaults. */
@Schema(description = "What a member can show and hide.")
public enum VisibleField {
    @JsonProperty("name")
    NAME("name", Visibility.MEMBERS),
    @JsonProperty("email")
    EMAIL("email", Visibility.OFFICERS),
    @JsonProperty("phone")
    PHONE("phone", Visibility.OFFICERS),
    @JsonProperty("birthDate")
    BIRTH_DATE("birthDate", Visibility.OFFICERS),
    @JsonProperty("country")
    COUNTRY("country", Visibility.MEMBERS),
    @JsonProperty("region")
    REGION("region", Visibility.MEMBERS),
    @JsonProperty("city")
    CITY("city", Visibility.MEMBERS),
    @JsonProperty("languages")
    LANGUAGES("languages", Visibility.MEMBERS),
    @JsonProperty("employer")
    EMPLOYER("employer", Visibility.MEMBERS),
    @JsonProperty("jobTitle")
    JOB_TITLE("jobTitle", Visibility.MEMBERS),
    @JsonProperty("expertise")
    EXPERTISE("expertise", Visibility.MEMBERS),
    @JsonProperty("links")
    LINKS("links", Visibility.MEMBERS),
    @JsonProperty("affiliations")
    AFFILIATIONS("affiliations", Visibility.MEMBERS),
    @JsonProperty("memberships")
    MEMBERSHIPS("memberships", Visibility.MEMBERS),
    @JsonProperty("mentoring")
    MENTORING("mentoring", Visibility.MEMBERS),
    @JsonProperty("orcid")
    ORCID("orcid", Visibility.NOBODY),
    @JsonProperty("identifiers")
    IDENTIFIERS("identifiers", Visibility.NOBODY);

    private final String key;
    private final Visibility unlessSaid;

    VisibleField(String key, Visibility unlessSaid) {
        this.key = key;
        this.unlessSaid = unlessSaid;
    }

    /** The name in JSON. */
    public String key() {
        return key;
    }

    public Visibility unlessSaid() {
        return unlessSaid;
    }

    /** SQL for the member's choice, of {@code member m}. */
    public String asSql() {
        return "coalesce(m.visibility->>'" + key + "', '" + unlessSaid + "')";
    }
}
