package org.alumninetwork.gateway.documentation;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alumninetwork.gateway.compression.Compression;
import org.alumninetwork.gateway.page.Template;
import org.alumninetwork.gateway.problem.ProblemType;

/** The API for the eye: Swagger UI from its webjar, so that the page needs nothing from the internet. */
@Singleton
public class DocumentationPages {

    private static final String WEBJAR = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String FILES = "META-INF/resources/webjars/swagger-ui/";

    // Our own among them; the rest is Swagger UI's.
    private static final Set<String> OWN = Set.of("page.css", "docs.js");

    // Only what pages use; the names are also what keeps a request from reading any other file.
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "page.css", "text/css;charset=utf-8",
            "docs.js", "text/javascript;charset=utf-8",
            "swagger-ui.css", "text/css",
            "swagger-ui-bundle.js", "text/javascript",
            "oauth2-redirect.html", "text/html",
            "oauth2-redirect.js", "text/javascript",
            "favicon-32x32.png", "image/png");

    private final String landing = Template.named("landing.html").toString();
    private final String page;
    private final String version;
    private final Map<String, Buffer> files = new ConcurrentHashMap<>();

    DocumentationPages(DocumentationConfiguration configuration) {
        page = Template.named("docs.html")
                .with("client", configuration.loginClient().orElse(""))
                .toString();
        version = version();
    }

    /** The front door: what this is, and where to go on. */
    public void landing(RoutingContext context) {
        showPage(context, landing);
    }

    public void page(RoutingContext context) {
        showPage(context, page);
    }

    private static void showPage(RoutingContext context, String html) {
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8");
        Compression.end(context.request(), Buffer.buffer(html));
    }

    /** One of the files that pages are made of. */
    public void file(RoutingContext context) {
        String name = context.pathParam("file");
        if (MEDIA_TYPES.containsKey(name)) {
            show(context, name);
        } else {
            ProblemType.NOT_FOUND.because("The docs page has no such file.").answer(context.request());
        }
    }

    /** What browsers ask for beside every page, the answers of the API among them. */
    public void icon(RoutingContext context) {
        show(context, "favicon-32x32.png");
    }

    private void show(RoutingContext context, String file) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPES.get(file))
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
        Compression.end(context.request(), files.computeIfAbsent(file, this::read));
    }

    private static String version() {
        try (InputStream described = open(WEBJAR)) {
            Properties properties = new Properties();
            properties.load(described);
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Buffer read(String name) {
        if (OWN.contains(name)) {
            return Buffer.buffer(Template.named(name).toString());
        }
        try (InputStream file = open(FILES + version + "/" + name)) {
            return Buffer.buffer(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String name) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
    }
}
