package org.alumninetwork.members.scim.user;

import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** By what a source calls its people, of those who were looked up: each external id and each user name is one person's. */
final class Names {

    private final Map<String, UUID> externalIds = new HashMap<>();
    private final Map<String, UUID> userNames = new HashMap<>();
    private final Map<String, UUID> former = new HashMap<>();

    void give(UUID person, Called name) {
        externalIds.put(name.externalId(), person);
        userNames.put(folded(name.as()), person);
    }

    void take(UUID person, Called name) {
        externalIds.remove(name.externalId(), person);
        userNames.remove(folded(name.as()), person);
        former.remove(name.externalId(), person);
    }

    /** The external id stays the person's, who comes back by it. */
    void giveUp(UUID person, Called name) {
        take(person, name);
        former.put(name.externalId(), person);
    }

    /** Whom the source had given up under this external id. */
    Optional<UUID> formerly(String externalId) {
        return Optional.ofNullable(former.get(externalId));
    }

    /**
     * @param person null of one who is new or comes back
     * @throws ConflictException where another person has one of them
     */
    void mustBeFreeFor(UUID person, String externalId, String userName) {
        mustBeFree(externalIds.get(externalId), person, externalId);
        mustBeFree(userNames.get(folded(userName)), person, userName);
        if (person != null) {
            mustBeFree(former.get(externalId), person, externalId);
        }
    }

    private static void mustBeFree(UUID holder, UUID person, String name) {
        if (holder != null && !holder.equals(person)) {
            throw new ConflictException("Another person of the source is called " + name + ".");
        }
    }

    private static String folded(String userName) {
        return userName.toLowerCase(Locale.ROOT);
    }
}
