package org.alumninetwork.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import org.alumninetwork.gateway.access.PublicAddress;
import org.alumninetwork.gateway.token.Issuers;

/**
 * Tells browsers what no answer of ours does: be framed, be taken for another media type, load what is not ours (Content
 * Security Policy Level 3), or be asked for without TLS where TLS is there (RFC 6797).
 */
@Singleton
class BrowserProtection {

    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence CONTENT_SECURITY_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence TRANSPORT_SECURITY = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence A_YEAR = HttpHeaders.createOptimized("max-age=31536000");

    private final CharSequence policy;
    private final PublicAddress address;

    BrowserProtection(Issuers issuers, PublicAddress address) {
        this.policy =
                HttpHeaders.createOptimized(policy(URI.create(issuers.main().address())));
        this.address = address;
    }

    /** The docs page sets styles by itself, shows pictures that it carries, and logs in at the main issuer. */
    private static String policy(URI issuer) {
        return "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' "
                + issuer.getScheme() + "://" + issuer.getAuthority()
                + "; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    }

    void add(HttpServerRequest request) {
        HttpServerResponse response = request.response()
                .putHeader(CONTENT_TYPE_OPTIONS, NO_SNIFF)
                .putHeader(REFERRER_POLICY, NO_REFERRER)
                .putHeader(CONTENT_SECURITY_POLICY, policy);
        if (address.of(request).startsWith("https:")) {
            response.putHeader(TRANSPORT_SECURITY, A_YEAR);
        }
    }
}
