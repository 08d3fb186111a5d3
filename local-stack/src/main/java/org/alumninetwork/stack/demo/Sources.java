package org.alumninetwork.stack.demo;

import java.util.List;
import java.util.UUID;

/** Makes the two registries known, each with the fields for which it is the authority. */
final class Sources {

    static final String INSTITUTE = "si-registry";
    static final String UNIVERSITY = "helsinki-registry";

    private static final List<String> AUTHORITY = List.of("givenName", "familyName", "birthDate", "affiliations");

    /** The body of {@code POST /v1/sources}. */
    private record NewSource(String code, String name, UUID organisationId, List<String> authority) {}

    private final Api administrator;

    Sources(Api administrator) {
        this.administrator = administrator;
    }

    void create(Structure structure) {
        create(new NewSource(
                INSTITUTE,
                "Alumni registry of Svenska institutet",
                structure.network().id(),
                AUTHORITY));
        create(new NewSource(
                UNIVERSITY,
                "Student registry of the University of Helsinki",
                structure.community().id(),
                AUTHORITY));
    }

    private void create(NewSource source) {
        administrator.post("/v1/sources", "demo-source-" + source.code(), source);
    }
}
