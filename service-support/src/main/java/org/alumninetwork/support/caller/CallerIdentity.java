package org.alumninetwork.support.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alumninetwork.support.caller.People.Standing;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Finds out once per request who is calling. */
@RequestScoped
public class CallerIdentity {

    private final SecurityIdentity identity;
    private final People people;
    private final Clock clock;
    private Caller caller;

    CallerIdentity(SecurityIdentity identity, People people, Clock clock) {
        this.identity = identity;
        this.people = people;
        this.clock = clock;
    }

    public Caller current() {
        if (caller == null) {
            caller = identify();
        }
        return caller;
    }

    private Caller identify() {
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
                .orElseGet(() -> person(token.getSubject()));
    }

    private Caller person(String subject) {
        Optional<Standing> standing = people.standingOf(subject, clock.instant());
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
