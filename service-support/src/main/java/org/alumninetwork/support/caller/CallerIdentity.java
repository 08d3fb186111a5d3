package org.alumninetwork.support.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.alumninetwork.support.caller.People.Standing;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Finds out once per request who is calling. */
@RequestScoped
public class CallerIdentity {

    private final SecurityIdentity identity;
    private final People people;
    private final Clock clock;
    private Caller caller;
    private Optional<UUID> administratorsRecord;

    CallerIdentity(SecurityIdentity identity, People people, Clock clock) {
        this.identity = identity;
        this.people = people;
        this.clock = clock;
    }

    public Caller current() {
        if (caller == null) {
            caller = identify(subject -> people.standingOf(subject, clock.instant()));
        }
        return caller;
    }

    /** As {@link #current()}, where many come at once: they are looked up together, and outside of any transaction. */
    public Caller currentAmongMany() {
        if (caller == null) {
            caller = identify(people::standingAmongMany);
        }
        return caller;
    }

    /** The record of the person who calls, under any login: also of an administrator, who acts by that role. */
    public Optional<UUID> ownRecord() {
        return switch (current()) {
            case Caller.Person person -> person.memberId();
            case Caller.Administrator administrator -> recordOf(administrator);
            case Caller.Service _, Caller.Integration _, Caller.Anonymous _ -> Optional.empty();
        };
    }

    private Optional<UUID> recordOf(Caller.Administrator administrator) {
        if (administratorsRecord == null) {
            administratorsRecord =
                    people.standingOf(administrator.subject(), clock.instant()).map(Standing::memberId);
        }
        return administratorsRecord;
    }

    private Caller identify(Function<String, Optional<Standing>> standingOf) {
        if (identity.isAnonymous()) {
            return new Caller.Anonymous();
        }
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        if (identity.hasRole("administrator")) {
            return new Caller.Administrator(token.getSubject());
        }
        if (identity.hasRole("service")) {
            return new Caller.Service(clientOf(token));
        }
        return token.<String>claim("source")
                .<Caller>map(source -> new Caller.Integration(clientOf(token), source))
                .orElseGet(() -> person(token.getSubject(), standingOf));
    }

    private static Caller person(String subject, Function<String, Optional<Standing>> standingOf) {
        Optional<Standing> standing = standingOf.apply(subject);
        return new Caller.Person(
                subject,
                standing.map(Standing::memberId),
                standing.map(Standing::offices).orElse(List.of()));
    }

    private static String clientOf(JsonWebToken token) {
        return token.<String>claim("client_id")
                .or(() -> token.<String>claim("azp"))
                .orElse(token.getSubject());
    }
}
