package org.alumninetwork.support.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for a minute, at most until it expires, whose an access token is that was found good: its check costs more
 * than the rest of a small request. Everything else is for the OpenID Connect mechanism, bad tokens included.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class RememberedIdentities implements HttpAuthenticationMechanism {

    /** Another scheme may ask for more than the token with each request. */
    private static final String BEARER = "Bearer ";

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final OidcAuthenticationMechanism checking;
    private final Cache<String, SecurityIdentity> identities =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    RememberedIdentities(OidcAuthenticationMechanism checking) {
        this.checking = checking;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return checking.authenticate(request, providers);
        }
        String hash = hashOf(authorization);
        SecurityIdentity known = identities.getIfPresent(hash);
        return known != null && isGood((JsonWebToken) known.getPrincipal())
                ? Uni.createFrom().item(known)
                : checking.authenticate(request, providers).invoke(found -> remember(hash, found));
    }

    /** Without what hangs on the request that brought it. */
    private void remember(String hash, SecurityIdentity found) {
        if (found != null && found.getPrincipal() instanceof JsonWebToken token) {
            identities.put(
                    hash,
                    QuarkusSecurityIdentity.builder()
                            .setPrincipal(token)
                            .addRoles(found.getRoles())
                            .build());
        }
    }

    private static boolean isGood(JsonWebToken token) {
        return token.getExpirationTime() * 1000 > System.currentTimeMillis();
    }

    /** What is remembered of a token, so that none lies in memory as a key. */
    private static String hashOf(String authorization) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(authorization.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return checking.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return checking.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return checking.getCredentialTransport(request);
    }

    /** Asked before the mechanism that it stands in front of. */
    @Override
    public int getPriority() {
        return checking.getPriority() + 1;
    }
}
