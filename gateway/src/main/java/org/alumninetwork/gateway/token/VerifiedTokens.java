package org.alumninetwork.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.function.Predicate;
import org.alumninetwork.gateway.token.Verification.Verified;
import org.jspecify.annotations.Nullable;

/** The tokens found good lately. A signature costs about as much as all the rest of a request. */
@Singleton
class VerifiedTokens {

    private final Cache<TokenHash, Verified> tokens;

    VerifiedTokens(TokenConfiguration configuration) {
        tokens = Caffeine.newBuilder()
                .maximumSize(configuration.cache().size())
                .expireAfterWrite(configuration.cache().lifespan())
                .build();
    }

    /** The token, unless it has expired since it was found good. */
    @Nullable
    Verified find(TokenHash hash) {
        Verified found = tokens.getIfPresent(hash);
        return found != null && found.expiresAt() > System.currentTimeMillis() ? found : null;
    }

    void remember(TokenHash hash, Verified verified) {
        tokens.put(hash, verified);
    }

    void forget(Predicate<Verified> which) {
        tokens.asMap().values().removeIf(which);
    }

    void forgetAll() {
        tokens.invalidateAll();
    }
}
