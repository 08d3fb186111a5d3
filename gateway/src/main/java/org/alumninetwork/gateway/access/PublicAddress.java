package org.alumninetwork.gateway.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/** Where callers find the gateway. */
@Singleton
public class PublicAddress {

    private final Optional<String> configured;

    PublicAddress(AccessConfiguration configuration) {
        configured = configuration.publicAddress().map(URI::toString).map(address -> address.replaceAll("/+$", ""));
    }

    /** Scheme and authority, without a slash at the end. */
    public String of(HttpServerRequest request) {
        return configured.orElseGet(
                () -> request.scheme() + "://" + Objects.requireNonNullElse(request.authority(), "localhost"));
    }
}
