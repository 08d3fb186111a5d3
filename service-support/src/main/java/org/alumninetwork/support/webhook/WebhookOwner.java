package org.alumninetwork.support.webhook;

import java.util.Optional;
import org.alumninetwork.support.caller.Caller;

/**
 * For whom a webhook tells: what they may know is what it sends.
 *
 * @param name subject of an administrator, client id of the others
 * @param source of a registry, else null
 */
record WebhookOwner(WebhookOwnerKind kind, String name, String source) {

    WebhookOwnerView view() {
        return new WebhookOwnerView(kind, name, source);
    }

    static Optional<WebhookOwner> of(Caller caller) {
        return switch (caller) {
            case Caller.Administrator administrator ->
                Optional.of(new WebhookOwner(WebhookOwnerKind.ADMINISTRATOR, administrator.subject(), null));
            case Caller.Service service ->
                Optional.of(new WebhookOwner(WebhookOwnerKind.SERVICE, service.clientId(), null));
            case Caller.Integration integration ->
                Optional.of(
                        new WebhookOwner(WebhookOwnerKind.INTEGRATION, integration.clientId(), integration.source()));
            case Caller.Person _, Caller.Anonymous _ -> Optional.empty();
        };
    }

    Caller asCaller() {
        return switch (kind) {
            case ADMINISTRATOR -> new Caller.Administrator(name);
            case SERVICE -> new Caller.Service(name);
            case INTEGRATION -> new Caller.Integration(name, source);
        };
    }

    /** A registry's webhooks belong to its source, whichever client of it made them. */
    boolean owns(WebhookOwner other) {
        return switch (kind) {
            case ADMINISTRATOR -> true;
            case SERVICE -> other.kind == WebhookOwnerKind.SERVICE && other.name.equals(name);
            case INTEGRATION -> other.kind == WebhookOwnerKind.INTEGRATION && other.source.equals(source);
        };
    }
}
