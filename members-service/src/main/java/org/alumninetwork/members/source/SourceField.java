package org.alumninetwork.members.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a source can be the authority for. */
@Schema(description = "What a source can be the authority for.")
public enum SourceField {
    @JsonProperty("givenName")
    GIVEN_NAME("givenName"),
    @JsonProperty("familyName")
    FAMILY_NAME("familyName"),
    @JsonProperty("email")
    EMAIL("email"),
    @JsonProperty("birthDate")
    BIRTH_DATE("birthDate"),
    @JsonProperty("country")
    COUNTRY("country"),
    @JsonProperty("city")
    CITY("city"),
    @JsonProperty("affiliations")
    AFFILIATIONS("affiliations"),
    @JsonProperty("eduPersonUniqueId")
    EDU_PERSON_UNIQUE_ID("eduPersonUniqueId"),
    @JsonProperty("eduPersonPrincipalName")
    EDU_PERSON_PRINCIPAL_NAME("eduPersonPrincipalName"),
    @JsonProperty("eduPersonScopedAffiliation")
    EDU_PERSON_SCOPED_AFFILIATION("eduPersonScopedAffiliation"),
    @JsonProperty("schacPersonalUniqueCode")
    SCHAC_PERSONAL_UNIQUE_CODE("schacPersonalUniqueCode"),
    @JsonProperty("schacHomeOrganization")
    SCHAC_HOME_ORGANIZATION("schacHomeOrganization"),
    @JsonProperty("orcid")
    ORCID("orcid");

    private final String key;

    SourceField(String key) {
        this.key = key;
    }

    /** The name in JSON. */
    public String key() {
        return key;
    }

    static List<SourceField> ofKeys(List<String> keys) {
        return Arrays.stream(values()).filter(field -> keys.contains(field.key)).toList();
    }
}
