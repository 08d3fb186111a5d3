package org.alumninetwork.support.idempotency;

/**
 * A request that carries an {@code Idempotency-Key}.
 *
 * @param caller who sent it; keys of different callers have nothing to do with each other
 * @param fingerprint what makes two requests the same
 */
public record KeyedRequest(String caller, String key, String fingerprint) {}
