package org.alumninetwork.stack.demo;

import java.util.UUID;

/** Makes the registries known: two of networks, and one that needs an agreement with a network. */
final class Sources {

    static final String INSTITUTE = "si-registry";
    static final String UNIVERSITY = "helsinki-registry";
    static final String EMBASSY = "mission-nairobi-registry";

    /** The body of {@code POST /v1/sources}; the registries decide every field that their files carry. */
    private record NewSource(String code, String name, UUID organisationId) {}

    private final Api administrator;

    Sources(Api administrator) {
        this.administrator = administrator;
    }

    void create(Structure structure) {
        create(new NewSource(
                INSTITUTE,
                "Alumni registry of Svenska institutet",
                structure.network().id()));
        create(new NewSource(
                UNIVERSITY,
                "Student registry of the University of Helsinki",
                structure.community().id()));
        create(new NewSource(
                EMBASSY,
                "Register of those whom the Embassy in Nairobi has supported",
                structure.mission("nairobi").id()));
    }

    private void create(NewSource source) {
        administrator.post("/v1/sources", "demo-source-" + source.code(), source);
    }
}
