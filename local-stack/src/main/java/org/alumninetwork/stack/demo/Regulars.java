package org.alumninetwork.stack.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The demonstration logins that go to what is to come near them, and register themselves. What they find full they wait
 * for, so that their own lists show both.
 */
final class Regulars {

    private static final Map<String, String> HOSTS = Map.of(
            "member", "ke",
            "officer", "ke",
            "treasurer", "ke",
            "association.chair", "alumnforeningen");

    private final Programme programme;
    private final Map<String, Account> accounts;

    Regulars(Programme programme, Map<String, Account> accounts) {
        this.programme = programme;
        this.accounts = accounts;
    }

    /** @param events the ids of the planned events, in their order */
    void register(List<PlannedEvent> plan, List<UUID> events) {
        HOSTS.forEach((username, host) -> IntStream.range(0, plan.size())
                .filter(number -> isFor(host, plan.get(number)))
                .forEach(number -> programme.registerThemselves(
                        events.get(number), plan.get(number).code(), accounts.get(username))));
    }

    private static boolean isFor(String host, PlannedEvent planned) {
        return planned.host().code().equals(host) && planned.coming() && !planned.cancelled();
    }
}
