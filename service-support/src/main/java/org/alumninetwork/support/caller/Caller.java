package org.alumninetwork.support.caller;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is calling (architecture.md, "Identity and rights"). Policies switch on it; what they do not name is denied. */
public sealed interface Caller {

    /** Nobody who said who they are. */
    record Anonymous() implements Caller {}

    /** Holds the realm role {@code administrator}. */
    record Administrator(String subject) implements Caller {}

    /** Another service of this system, which keeps a replica by the change feed. */
    record Service(String clientId) implements Caller {}

    /** A registry's client, bound to its source by the token's claim {@code source}. */
    record Integration(String clientId, String source) implements Caller {}

    /**
     * A person who signed in.
     *
     * @param memberId the member record that is linked to the login, if there is one
     * @param offices the offices that the member holds today, each on its organisation's local date
     */
    record Person(String subject, Optional<UUID> memberId, List<HeldOffice> offices) implements Caller {

        public boolean isMember() {
            return memberId.isPresent();
        }

        public boolean is(UUID member) {
            return memberId.filter(member::equals).isPresent();
        }

        /**
         * An office gives rights in its organisation and in everything below it.
         *
         * @param lineage the organisation that is acted in, and everything above it
         */
        public boolean actsIn(Collection<UUID> lineage) {
            return offices.stream().map(HeldOffice::organisationId).anyMatch(lineage::contains);
        }
    }

    /** Names the caller in idempotency records and logs; an opaque identifier, never a person's name. */
    default String key() {
        return switch (this) {
            case Anonymous _ -> "anonymous";
            case Administrator administrator -> "person:" + administrator.subject();
            case Service service -> "client:" + service.clientId();
            case Integration integration -> "client:" + integration.clientId();
            case Person person -> "person:" + person.subject();
        };
    }
}
