package org.alumninetwork.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import org.alumninetwork.gateway.token.EndedLogin.Everything;
import org.alumninetwork.gateway.token.EndedLogin.Session;
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
        var remembered = configuration.remembered();
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

    /** Its tokens are refused from then on. Once more does no harm. */
    void add(EndedLogin login) {
        if (isNew(login)) {
            verified.forget(this::includes);
        }
    }

    private boolean isNew(EndedLogin login) {
        return switch (login) {
            case Session(String name) -> sessions.asMap().putIfAbsent(name, true) == null;
            case Everything(String subject, long time) -> isNew(subject, time);
        };
    }

    private boolean isNew(String subject, long time) {
        Long before = subjects.getIfPresent(subject);
        subjects.asMap().merge(subject, time, Math::max);
        return before == null || before < time;
    }

    boolean includes(Verified token) {
        Long until = subjects.getIfPresent(token.subject());
        return sessions.getIfPresent(token.session()) != null || (until != null && token.issuedAt() <= until);
    }
}
