package org.alumninetwork.members.scim.user;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Of whom one request said something new. */
final class Changes {

    private final Set<UUID> added = new HashSet<>();
    private final Set<UUID> stated = new HashSet<>();
    private final Set<UUID> ended = new HashSet<>();
    private final Runnable begins;
    private boolean begun;

    /** @param begins what is to be done once, before the first change */
    Changes(Runnable begins) {
        this.begins = begins;
    }

    void begin() {
        if (!begun) {
            begins.run();
        }
        begun = true;
    }

    void add(UUID person) {
        added.add(person);
    }

    void state(UUID person) {
        stated.add(person);
        ended.remove(person);
    }

    void end(UUID person) {
        ended.add(person);
    }

    boolean hasAdded(UUID person) {
        return added.contains(person);
    }

    boolean hasStated(UUID person) {
        return stated.contains(person);
    }

    Set<UUID> ended() {
        return ended;
    }

    boolean begun() {
        return begun;
    }
}
