package org.alumninetwork.gateway.problem;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alumninetwork.gateway.compression.Compression;

/** Where the type of each problem resolves to its explanation (RFC 9457, section 3.1.1), as JSON or for the eye. */
@Singleton
public class ProblemPages {

    private static final String JSON = "application/json";
    private static final String HTML = "text/html";

    private final ProblemCatalogue catalogue;

    ProblemPages(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public void list(RoutingContext context) {
        catalogue.read().onComplete(known -> answer(context, known.explanations()), context::fail);
    }

    public void explain(RoutingContext context) {
        String slug = context.pathParam("slug");
        catalogue.read().onComplete(known -> explain(context, slug, known), context::fail);
    }

    private void explain(RoutingContext context, String slug, ProblemCatalogue.Known known) {
        Optional<Explanation> explanation = known.explanationOf("/problems/" + slug);
        if (explanation.isPresent()) {
            answer(context, explanation.get());
        } else if (known.isComplete()) {
            ProblemType.NOT_FOUND
                    .because("No problem type is called " + slug + ".")
                    .answer(context.request());
        } else {
            ProblemType.SERVICE_UNAVAILABLE
                    .because("A service that may know this problem type cannot be reached.")
                    .with(HttpHeaders.RETRY_AFTER, "2")
                    .answer(context.request());
        }
    }

    private static void answer(RoutingContext context, Explanation explanation) {
        if (wantsHtml(context)) {
            send(context, HTML, ProblemHtml.page(List.of(explanation)));
        } else {
            send(context, JSON, explanation.toJson().encode());
        }
    }

    private static void answer(RoutingContext context, Collection<Explanation> explanations) {
        if (wantsHtml(context)) {
            send(context, HTML, ProblemHtml.page(explanations));
        } else {
            List<?> list = explanations.stream().map(Explanation::toJson).toList();
            send(context, JSON, new JsonArray(list).encode());
        }
    }

    private static boolean wantsHtml(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(HTML);
    }

    private static Future<Void> send(RoutingContext context, String mediaType, String body) {
        context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, mediaType + ";charset=utf-8");
        return Compression.end(context.request(), Buffer.buffer(body));
    }
}
