package org.alumninetwork.chapters.partnership;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** That somebody signed in a moment ago, as the token tells; else the client is sent for a fresh one (RFC 9470). */
@ApplicationScoped
class FreshSignIn {

    private final SecurityIdentity identity;
    private final SignatureConfiguration configuration;
    private final Clock clock;

    FreshSignIn(SecurityIdentity identity, SignatureConfiguration configuration, Clock clock) {
        this.identity = identity;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** How somebody signed in, and when. */
    record SignIn(String acr, Instant at) {}

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 401 where it is too long ago, or not strong enough
     */
    SignIn required() {
        return Optional.of(identity.getPrincipal())
                .filter(JsonWebToken.class::isInstance)
                .map(JsonWebToken.class::cast)
                .flatMap(FreshSignIn::signIn)
                .filter(this::suffices)
                .orElseThrow(this::signInAgain);
    }

    private static Optional<SignIn> signIn(JsonWebToken token) {
        Optional<Instant> at = token.<Object>claim("auth_time").map(FreshSignIn::instantOf);
        return token.<Object>claim("acr").flatMap(acr -> at.map(time -> new SignIn(acr.toString(), time)));
    }

    private static Instant instantOf(Object seconds) {
        return Instant.ofEpochSecond(
                seconds instanceof JsonNumber number ? number.longValue() : Long.parseLong(seconds.toString()));
    }

    private boolean suffices(SignIn signIn) {
        boolean fresh = !signIn.at().isBefore(clock.instant().minus(configuration.maxAge()));
        return fresh
                && configuration
                        .acrValues()
                        .map(known -> known.contains(signIn.acr()))
                        .orElse(true);
    }

    private static String inWords(Duration age) {
        return age.toSecondsPart() == 0 ? age.toMinutes() + " minutes" : age.toSeconds() + " seconds";
    }

    private RuntimeException signInAgain() {
        List<String> contexts = configuration.acrValues().orElse(List.of());
        String acrValues = contexts.isEmpty() ? "" : ", acr_values=\"" + String.join(" ", contexts) + "\"";
        return PartnershipProblems.SIGN_IN_AGAIN
                .describe("The sign-in must not be longer ago than " + inWords(configuration.maxAge()) + ".")
                .withHeader(
                        "WWW-Authenticate",
                        "Bearer error=\"insufficient_user_authentication\", max_age=\""
                                + configuration.maxAge().toSeconds() + "\"" + acrValues)
                .build();
    }
}
