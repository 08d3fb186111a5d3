package org.alumninetwork.stack.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Kinds of membership: networks and chapters are free and take everybody, the association asks a fee. Some logins belong. */
final class Belonging {

    private static final String KEY = "demo-membership";

    /** The body of {@code POST /v1/membership-types}; without months it is without end, without fee free. */
    private record NewType(
            UUID organisationId,
            Map<String, String> name,
            String period,
            Integer months,
            String periodStart,
            String fee,
            String currency,
            boolean needsApproval) {}

    /** The body of {@code POST /v1/memberships}, for oneself. */
    private record Application(UUID typeId) {}

    private final Api administrator;
    private final Map<String, Account> accounts;

    Belonging(Api administrator, Map<String, Account> accounts) {
        this.administrator = administrator;
        this.accounts = accounts;
    }

    /** @return the kind of each chapter and the association, by its code */
    Map<String, UUID> offer(Structure structure) {
        UUID network = type("network", free(structure.network(), Map.of("en", "Alumn", "sv", "Alumn")));
        UUID community =
                type("community", free(structure.community(), Map.of("en", "Alumn", "sv", "Alumn", "fi", "Alumni")));
        join("member", network);
        join("officer", network);
        join("association.chair", community);
        Map<String, UUID> ofLists = new HashMap<>();
        structure
                .chapters()
                .forEach(chapter -> ofLists.put(
                        chapter.code(), type(chapter.code(), free(chapter, Map.of("en", "Member", "sv", "Medlem")))));
        ofLists.put(structure.association().code(), type("association", annual(structure.association())));
        return ofLists;
    }

    private static NewType free(Body organisation, Map<String, String> name) {
        return new NewType(organisation.id(), name, "ROLLING", null, null, null, null, false);
    }

    private static NewType annual(Body organisation) {
        Map<String, String> name = Map.of("en", "Annual member", "sv", "Årsmedlem", "fi", "Vuosijäsen");
        return new NewType(organisation.id(), name, "FIXED", 12, "01-01", "35.00", "EUR", true);
    }

    private UUID type(String code, NewType type) {
        return UUID.fromString(administrator
                .post("/v1/membership-types", KEY + "-type-" + code, type)
                .path("id")
                .asText());
    }

    private void join(String username, UUID type) {
        accounts.get(username).api().post("/v1/memberships", KEY + "-" + username, new Application(type));
    }
}
