package org.alumninetwork.gateway.openapi;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.alumninetwork.gateway.access.PublicAddress;
import org.alumninetwork.gateway.compression.Compression;
import org.alumninetwork.gateway.compression.PackedPage;
import org.alumninetwork.gateway.openapi.Edition.Kind;

/** One OpenAPI document for the whole system, and the AsyncAPI document of its changes, as JSON or YAML. */
@Singleton
public class DocumentPages {

    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";

    private final ServiceDocuments documents;
    private final WrittenDocuments written;
    private final PublicAddress address;

    DocumentPages(ServiceDocuments documents, WrittenDocuments written, PublicAddress address) {
        this.documents = documents;
        this.written = written;
        this.address = address;
    }

    /** JSON, unless YAML is asked for (RFC 9512). */
    public void operations(RoutingContext context) {
        answer(context, Kind.OPENAPI, asksForYaml(context));
    }

    public void operationsAsJson(RoutingContext context) {
        answer(context, Kind.OPENAPI, false);
    }

    public void operationsAsYaml(RoutingContext context) {
        answer(context, Kind.OPENAPI, true);
    }

    /** AsyncAPI: JSON, unless YAML is asked for. */
    public void changes(RoutingContext context) {
        answer(context, Kind.ASYNCAPI, asksForYaml(context));
    }

    private static boolean asksForYaml(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("yaml");
    }

    private void answer(RoutingContext context, Kind kind, boolean yaml) {
        String server = address.of(context.request());
        // It may be written for a request on another event loop; this one goes on where it belongs.
        Context own = context.vertx().getOrCreateContext();
        documents
                .read()
                .compose(read -> written.of(new Edition(read, server, kind, yaml)))
                .onComplete(
                        page -> own.runOnContext(_ -> answer(context, page, yaml)),
                        failure -> own.runOnContext(_ -> context.fail(failure)));
    }

    private static void answer(RoutingContext context, PackedPage page, boolean yaml) {
        context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, (yaml ? YAML : JSON) + ";charset=utf-8");
        Compression.end(context.request(), page);
    }
}
