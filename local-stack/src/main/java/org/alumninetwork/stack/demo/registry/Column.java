package org.alumninetwork.stack.demo.registry;

import java.util.Arrays;
import java.util.List;

/** The columns that an import takes when its source maps no others, in the order in which the files have them. */
public enum Column {
    EXTERNAL_ID("externalId"),
    GIVEN_NAME("givenName"),
    FAMILY_NAME("familyName"),
    EMAIL("email"),
    BIRTH_DATE("birthDate"),
    COUNTRY("country"),
    CITY("city"),
    BASIS("basis"),
    INSTITUTION("institution"),
    PROGRAMME("programme"),
    DEGREE("degree"),
    START_DATE("startDate"),
    END_DATE("endDate"),
    EDU_PERSON_UNIQUE_ID("eduPersonUniqueId"),
    ORCID("orcid");

    private final String header;

    Column(String header) {
        this.header = header;
    }

    public String header() {
        return header;
    }

    static List<String> headers() {
        return Arrays.stream(values()).map(Column::header).toList();
    }
}
