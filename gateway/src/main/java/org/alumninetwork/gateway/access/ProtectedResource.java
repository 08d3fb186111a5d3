package org.alumninetwork.gateway.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.alumninetwork.gateway.compression.Compression;
import org.alumninetwork.gateway.route.Routes;
import org.alumninetwork.gateway.token.Issuer;
import org.alumninetwork.gateway.token.Issuers;

/** Where a client that knows only the API finds out whom to ask for a token (RFC 9728). */
@Singleton
public class ProtectedResource {

    public static final String PATH = "/.well-known/oauth-protected-resource";

    private final PublicAddress address;
    private final Issuers issuers;
    private final List<String> scopes;

    ProtectedResource(PublicAddress address, Issuers issuers, Routes routes) {
        this.address = address;
        this.issuers = issuers;
        this.scopes = List.copyOf(routes.scopes());
    }

    public void describe(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        Compression.end(
                context.request(), description(address.of(context.request())).toBuffer());
    }

    private JsonObject description(String resource) {
        return new JsonObject()
                .put("resource", resource)
                .put("resource_name", "Alumni Network")
                .put("authorization_servers", authorizationServers())
                .put("scopes_supported", new JsonArray(scopes))
                .put("bearer_methods_supported", new JsonArray().add("header"))
                .put("resource_documentation", resource + "/docs");
    }

    private JsonArray authorizationServers() {
        return new JsonArray(issuers.all().stream().map(Issuer::address).toList());
    }
}
