package org.alumninetwork.gateway.openapi;

import io.quarkus.logging.Log;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.alumninetwork.gateway.page.Template;
import org.alumninetwork.gateway.route.Routes;
import org.alumninetwork.gateway.token.Issuers;

/** Writes documents of the whole system out of what was read of its services. */
@Singleton
class DocumentWriter {

    // What holds for every operation, told once.
    private static final String CONVENTIONS =
            Template.named("conventions.md").toString().strip();

    private final Routes routes;
    private final Issuers issuers;
    private final DocumentConfiguration configuration;

    DocumentWriter(Routes routes, Issuers issuers, DocumentConfiguration configuration) {
        this.routes = routes;
        this.issuers = issuers;
        this.configuration = configuration;
    }

    Buffer write(Edition edition) {
        JsonObject union = union(edition.read().documents(), edition.server());
        JsonObject document =
                switch (edition.kind()) {
                    case OPENAPI -> union;
                    case ASYNCAPI -> ChangeChannels.of(union);
                };
        return edition.yaml() ? Buffer.buffer(Yaml.of(document)) : document.toBuffer();
    }

    private JsonObject union(List<ServiceDocument> read, String server) {
        UnionDocument union = new UnionDocument(routes::find);
        read.forEach(union::add);
        if (!union.conflicts().isEmpty()) {
            Log.warnf("Services mean different things by %s", union.conflicts());
        }
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
}
