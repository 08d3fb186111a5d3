package org.alumninetwork.gateway.openapi;

import io.quarkus.logging.Log;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.alumninetwork.gateway.access.PublicAddress;
import org.alumninetwork.gateway.compression.Compression;
import org.alumninetwork.gateway.page.Template;
import org.alumninetwork.gateway.route.Routes;
import org.alumninetwork.gateway.token.Issuers;

/** One OpenAPI document for the whole system, and the AsyncAPI document of its changes, as JSON or YAML. */
@Singleton
public class DocumentPages {

    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";

    // What holds for every operation, told once.
    private static final String CONVENTIONS =
            Template.named("conventions.md").toString().strip();

    private final ServiceDocuments documents;
    private final Routes routes;
    private final PublicAddress address;
    private final Issuers issuers;
    private final DocumentConfiguration configuration;

    DocumentPages(
            ServiceDocuments documents,
            Routes routes,
            PublicAddress address,
            Issuers issuers,
            DocumentConfiguration configuration) {
        this.documents = documents;
        this.routes = routes;
        this.address = address;
        this.issuers = issuers;
        this.configuration = configuration;
    }

    /** JSON, unless YAML is asked for (RFC 9512). */
    public void operations(RoutingContext context) {
        answer(context, UnaryOperator.identity(), asksForYaml(context));
    }

    public void operationsAsJson(RoutingContext context) {
        answer(context, UnaryOperator.identity(), false);
    }

    public void operationsAsYaml(RoutingContext context) {
        answer(context, UnaryOperator.identity(), true);
    }

    /** AsyncAPI: JSON, unless YAML is asked for. */
    public void changes(RoutingContext context) {
        answer(context, ChangeChannels::of, asksForYaml(context));
    }

    private static boolean asksForYaml(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("yaml");
    }

    private void answer(RoutingContext context, UnaryOperator<JsonObject> view, boolean yaml) {
        documents
                .read()
                .map(read -> view.apply(union(context, read)))
                .onComplete(document -> answer(context, document, yaml), context::fail);
    }

    private JsonObject union(RoutingContext context, List<ServiceDocument> read) {
        UnionDocument union = new UnionDocument(routes::find);
        read.forEach(union::add);
        if (!union.conflicts().isEmpty()) {
            Log.warnf("Services mean different things by %s", union.conflicts());
        }
        String server = address.of(context.request());
        return union.assemble(info(read, server), server, issuers.main().discovery());
    }

    private JsonObject info(List<ServiceDocument> read, String server) {
        return new JsonObject()
                .put("title", "Alumni Network")
                .put("version", configuration.version())
                .put("description", description(read))
                .put("contact", contact(server))
                .put("license", new JsonObject().put("name", "Apache-2.0").put("identifier", "Apache-2.0"));
    }

    private JsonObject contact(String server) {
        JsonObject contact = new JsonObject().put("name", "Alumni Network").put("url", server);
        configuration.contact().ifPresent(email -> contact.put("email", email));
        return contact;
    }

    private static String description(List<ServiceDocument> read) {
        String down = read.stream()
                .filter(document -> !document.isCurrent())
                .map(document -> document.service() + "-service")
                .collect(Collectors.joining(", "));
        String what = "Members, events and chapters of alumni networks.";
        String missing = down.isEmpty() ? "" : " Not reachable at the moment: " + down + ".";
        return what + missing + "\n\n" + CONVENTIONS;
    }

    private static void answer(RoutingContext context, JsonObject document, boolean yaml) {
        context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, (yaml ? YAML : JSON) + ";charset=utf-8");
        Compression.end(context.request(), yaml ? Buffer.buffer(Yaml.of(document)) : document.toBuffer());
    }
}
