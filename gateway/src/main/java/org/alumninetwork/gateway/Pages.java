package org.alumninetwork.gateway;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.alumninetwork.gateway.access.ProtectedResource;
import org.alumninetwork.gateway.documentation.DocumentationPages;
import org.alumninetwork.gateway.openapi.DocumentPages;
import org.alumninetwork.gateway.problem.ProblemPages;
import org.alumninetwork.gateway.problem.ProblemType;

/** What the gateway answers itself, and the answer to every path that nobody knows. */
@Singleton
class Pages {

    private final ProtectedResource protectedResource;
    private final ProblemPages problems;
    private final DocumentPages documents;
    private final DocumentationPages documentation;

    Pages(
            ProtectedResource protectedResource,
            ProblemPages problems,
            DocumentPages documents,
            DocumentationPages documentation) {
        this.protectedResource = protectedResource;
        this.problems = problems;
        this.documents = documents;
        this.documentation = documentation;
    }

    void open(@Observes Router router) {
        page(router, ProtectedResource.PATH, protectedResource::describe);
        page(router, "/problems", problems::list);
        page(router, "/problems/:slug", problems::explain);
        page(router, "/openapi", documents::operations);
        page(router, "/openapi.json", documents::operationsAsJson);
        page(router, "/openapi.yaml", documents::operationsAsYaml);
        page(router, "/asyncapi", documents::changes);
        page(router, "/", documentation::landing);
        page(router, "/docs", documentation::page);
        page(router, "/docs/:file", documentation::file);
        page(router, "/favicon.ico", documentation::icon);
        router.route().order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT).handler(Pages::unknown);
    }

    private static void page(Router router, String path, Handler<RoutingContext> handler) {
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(handler);
        router.route(path).handler(Pages::readOnly);
    }

    private static void readOnly(RoutingContext context) {
        ProblemType.METHOD_NOT_ALLOWED
                .because("This page can be read only.")
                .with(HttpHeaders.ALLOW, "GET, HEAD")
                .answer(context.request());
    }

    private static void unknown(RoutingContext context) {
        ProblemType.NOT_FOUND
                .because("Nothing is known under this path. /openapi lists what there is.")
                .answer(context.request());
    }
}
