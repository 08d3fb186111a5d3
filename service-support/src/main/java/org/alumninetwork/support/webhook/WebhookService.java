package org.alumninetwork.support.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.change.ChangeAudience;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.patch.MergePatch;
import org.alumninetwork.support.problem.CommonProblems;

/** Those who may follow the feed may be told by webhook, each of what is theirs. */
@ApplicationScoped
public class WebhookService {

    static final String PING = "org.alumninetwork.webhook.ping";

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Secrets secrets;
    private final Announcements announcements;
    private final WebhookAddress address;
    private final ChangeAudience audience;
    private final CallerIdentity identity;
    private final WebhookConfiguration configuration;
    private final Clock clock;

    WebhookService(
            Webhooks webhooks,
            Deliveries deliveries,
            Secrets secrets,
            Announcements announcements,
            WebhookAddress address,
            ChangeAudience audience,
            CallerIdentity identity,
            WebhookConfiguration configuration,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.announcements = announcements;
        this.address = address;
        this.audience = audience;
        this.identity = identity;
        this.configuration = configuration;
        this.clock = clock;
    }

    List<Webhook> list(PageRequest page) {
        return webhooks.of(owner(), page);
    }

    Webhook get(UUID id) {
        return webhooks.required(id, owner());
    }

    @Transactional
    WebhookView create(WebhookDetails details) {
        WebhookOwner owner = owner();
        address.mustBeFit(details.url());
        mustNotBeTooMany(owner);
        Instant now = clock.instant();
        UUID id = webhooks.add(owner, details, now);
        announcements.begin(id);
        String secret = secrets.renew(id, now, now);
        return webhooks.required(id, owner).view(secret);
    }

    private void mustNotBeTooMany(WebhookOwner owner) {
        if (webhooks.countOf(owner) >= configuration.mostPerOwner()) {
            throw WebhookProblems.TOO_MANY_WEBHOOKS.because("You may have " + configuration.mostPerOwner() + ".");
        }
        if (webhooks.count() >= configuration.most()) {
            throw WebhookProblems.TOO_MANY_WEBHOOKS.because("There may be " + configuration.most() + ".");
        }
    }

    @Transactional
    WebhookView amend(UUID id, Precondition precondition, MergePatch patch) {
        WebhookOwner owner = owner();
        Webhook webhook = webhooks.locked(id, owner);
        precondition.holdsFor(webhook.version());
        WebhookDetails amended = patch.applyTo(webhook.details());
        address.mustBeFit(amended.url());
        String disabledBecause = amended.state() == WebhookState.ENABLED ? null : webhook.disabledBecause();
        if (!webhook.isEnabled() && amended.state() == WebhookState.ENABLED) {
            announcements.goOn(id);
        }
        webhooks.amend(id, amended, disabledBecause, clock.instant());
        return webhooks.required(id, owner).view();
    }

    @Transactional
    void delete(UUID id, Precondition precondition) {
        Webhook webhook = webhooks.locked(id, owner());
        precondition.holdsFor(webhook.version());
        webhooks.remove(id);
    }

    @Transactional
    SecretView rotateSecret(UUID id) {
        webhooks.locked(id, owner());
        Instant now = clock.instant();
        Instant previousUntil = now.plus(configuration.secretOverlap());
        return new SecretView(secrets.renew(id, now, previousUntil), previousUntil);
    }

    @Transactional
    DeliveryView ping(UUID id) {
        mustBeEnabled(webhooks.locked(id, owner()));
        Instant now = clock.instant();
        return deliveries.addPing(id, PING, now, now.plus(configuration.patience()));
    }

    @Transactional
    ReplayView replay(UUID id, ReplayDeliveries replay) {
        mustBeEnabled(webhooks.locked(id, owner()));
        Instant now = clock.instant();
        return new ReplayView(deliveries.replay(id, replay, now, now.plus(configuration.patience())));
    }

    List<DeliveryView> deliveries(UUID id, Optional<DeliveryState> state, PageRequest page) {
        webhooks.required(id, owner());
        return deliveries.of(id, state, page);
    }

    private WebhookOwner owner() {
        Caller caller = identity.current();
        return Optional.of(caller)
                .filter(audience::mayFollow)
                .flatMap(WebhookOwner::of)
                .orElseThrow(() -> CommonProblems.FORBIDDEN.because("Changes here are not for this caller."));
    }

    private static void mustBeEnabled(Webhook webhook) {
        if (!webhook.isEnabled()) {
            throw WebhookProblems.WEBHOOK_DISABLED.because("Nothing is sent to it.");
        }
    }
}
