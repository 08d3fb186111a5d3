package org.alumninetwork.gateway.openapi;

import io.quarkus.logging.Log;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.alumninetwork.gateway.access.PublicAddress;
import org.alumninetwork.gateway.route.Routes;
import org.alumninetwork.gateway.token.TrustedIssuer;

/** One OpenAPI document for the whole system, as JSON or YAML. */
@Singleton
public class DocumentPages {

    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";

    private final ServiceDocuments documents;
    private final Routes routes;
    private final PublicAddress address;
    private final TrustedIssuer issuer;
    private final DocumentConfiguration configuration;

    DocumentPages(
            ServiceDocuments documents,
            Routes routes,
            PublicAddress address,
            TrustedIssuer issuer,
            DocumentConfiguration configuration) {
        this.documents = documents;
        this.routes = routes;
        this.address = address;
        this.issuer = issuer;
        this.configuration = configuration;
    }

    /** JSON, unless YAML is asked for (RFC 9512). */
    public void document(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        boolean yaml = accept != null && accept.contains("yaml");
        read(context, yaml);
    }

    public void json(RoutingContext context) {
        read(context, false);
    }

    public void yaml(RoutingContext context) {
        read(context, true);
    }

    private void read(RoutingContext context, boolean yaml) {
        documents
                .read()
                .map(read -> union(context, read))
                .onComplete(union -> answer(context, union, yaml), context::fail);
    }

    private JsonObject union(RoutingContext context, List<ServiceDocument> read) {
        UnionDocument union = new UnionDocument(path -> routes.find(path).isPresent());
        read.forEach(union::add);
        if (!union.conflicts().isEmpty()) {
            Log.warnf("Services mean different things by %s", union.conflicts());
        }
        return union.assemble(info(read), address.of(context.request()), issuer.discovery());
    }

    private JsonObject info(List<ServiceDocument> read) {
        return new JsonObject()
                .put("title", "Alumni Network")
                .put("version", configuration.version())
                .put("description", description(read))
                .put("license", new JsonObject().put("name", "Apache-2.0").put("identifier", "Apache-2.0"));
    }

    private static String description(List<ServiceDocument> read) {
        String down = read.stream()
                .filter(document -> !document.isCurrent())
                .map(document -> document.service() + "-service")
                .collect(Collectors.joining(", "));
        String what = "Members, events and chapters of alumni networks.";
        return down.isEmpty() ? what : what + " Not reachable at the moment: " + down + ".";
    }

    private static void answer(RoutingContext context, JsonObject union, boolean yaml) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, (yaml ? YAML : JSON) + ";charset=utf-8")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .end(yaml ? Yaml.of(union) : union.encode());
    }
}
