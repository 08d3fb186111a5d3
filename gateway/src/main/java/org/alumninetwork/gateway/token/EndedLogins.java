package org.alumninetwork.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import org.alumninetwork.gateway.token.Verification.Verified;

/** Logins that ended before their tokens expire, remembered until the last of those has expired. */
@Singleton
class EndedLogins {

    // More than that many people do not log out within the life of a token.
    private static final long MOST = 1_000_000;

    private final Cache<String, Boolean> sessions;
    private final Cache<String, Long> subjects;
    private final VerifiedTokens verified;

    EndedLogins(TokenConfiguration configuration, VerifiedTokens verified) {
        var remembered = configuration.longestLife().plus(configuration.clockSkew());
        this.sessions = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(remembered)
                .build();
        this.subjects = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(remembered)
                .build();
        this.verified = verified;
    }

    void endSession(String session) {
        sessions.put(session, true);
        verified.forget(this::includes);
    }

    /**
     * Ends all that somebody began until then.
     *
     * @param time in seconds since the epoch
     */
    void endAll(String subject, long time) {
        subjects.asMap().merge(subject, time, Math::max);
        verified.forget(this::includes);
    }

    boolean includes(Verified token) {
        Long until = subjects.getIfPresent(token.subject());
        return sessions.getIfPresent(token.session()) != null || (until != null && token.issuedAt() <= until);
    }
}
