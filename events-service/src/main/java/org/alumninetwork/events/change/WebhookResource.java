package org.alumninetwork.events.change;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.alumninetwork.support.caller.NeedsScope;
import org.alumninetwork.support.webhook.WebhookOperations;
import org.alumninetwork.support.webhook.WebhookService;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/webhooks/events}: what changes here, sent to those who ask for it. */
@Path(WebhookResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@NeedsScope("changes:read")
@Tag(name = "Webhooks", description = "Changes, sent to those who ask for it")
public class WebhookResource extends WebhookOperations {

    static final String PATH = "/v1/webhooks/events";

    WebhookResource(WebhookService service) {
        super(PATH, service);
    }
}
