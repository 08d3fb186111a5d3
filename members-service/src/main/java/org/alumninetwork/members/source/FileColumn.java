package org.alumninetwork.members.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The columns of a registry's file by their usual names; a source may map others to them. */
@Schema(description = "A column of a registry's file, by its usual name.")
public enum FileColumn {
    @JsonProperty("externalId")
    EXTERNAL_ID("externalId"),
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
    @JsonProperty("basis")
    BASIS("basis"),
    @JsonProperty("institution")
    INSTITUTION("institution"),
    @JsonProperty("programme")
    PROGRAMME("programme"),
    @JsonProperty("degree")
    DEGREE("degree"),
    @JsonProperty("startDate")
    START_DATE("startDate"),
    @JsonProperty("endDate")
    END_DATE("endDate"),
    @JsonProperty("eduPersonUniqueId")
    EDU_PERSON_UNIQUE_ID("eduPersonUniqueId"),
    @JsonProperty("orcid")
    ORCID("orcid");

    private final String key;

    FileColumn(String key) {
        this.key = key;
    }

    /** The usual name. */
    public String key() {
        return key;
    }

    public static Optional<FileColumn> of(String key) {
        return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
    }
}
