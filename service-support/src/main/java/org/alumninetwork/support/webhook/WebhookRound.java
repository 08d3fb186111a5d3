package org.alumninetwork.support.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.change.ChangeAudience;
import org.alumninetwork.support.change.ChangeStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One round for one webhook: announce what has changed, take what is due, send it, and note how it went. */
@ApplicationScoped
public class WebhookRound {

    private static final int AT_ONCE = 16;

    private final Announcements announcements;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Secrets secrets;
    private final ChangeStream changes;
    private final ChangeAudience audience;
    private final Courier courier;
    private final Settlement settlement;
    private final WebhookConfiguration configuration;
    private final ObjectMapper json;
    private final Clock clock;
    private final URI source;

    WebhookRound(
            Announcements announcements,
            Webhooks webhooks,
            Deliveries deliveries,
            Secrets secrets,
            ChangeStream changes,
            ChangeAudience audience,
            Courier courier,
            Settlement settlement,
            WebhookConfiguration configuration,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "alumni.service") String service) {
        this.announcements = announcements;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.changes = changes;
        this.audience = audience;
        this.courier = courier;
        this.settlement = settlement;
        this.configuration = configuration;
        this.json = json;
        this.clock = clock;
        this.source = URI.create("/" + service);
    }

    /** What is sent in this round: a message and its text; no text where what it would tell is gone. */
    private record Loaded(Message message, Optional<Parcel> parcel) {}

    /** Whether anything was done; where not, there is nothing to do at the moment. */
    public boolean turn(UUID webhook) {
        boolean announced = announce(webhook);
        List<Loaded> due = QuarkusTransaction.requiringNew().call(() -> load(webhook));
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(loaded -> senders.execute(() -> send(webhook, loaded)));
        }
        return announced || !due.isEmpty();
    }

    private boolean announce(UUID webhook) {
        try {
            return announcements.announce(webhook);
        } catch (HttpProblem expired) {
            settlement.disable(webhook, "It fell behind what is kept of the changes: " + expired.getDetail());
            return false;
        }
    }

    private List<Loaded> load(UUID id) {
        Optional<Webhook> webhook = webhooks.find(id).filter(Webhook::isEnabled);
        if (webhook.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Duration lease = configuration.timeout().multipliedBy(4);
        List<Message> due = deliveries.take(id, AT_ONCE, now, now.plus(lease));
        Map<Long, Change> told = changesOf(due, webhook.get());
        List<String> signing = due.isEmpty() ? List.of() : secrets.signing(id, now);
        return due.stream()
                .map(message -> new Loaded(
                        message,
                        changeIn(message, told, id)
                                .map(change -> Parcel.of(
                                        webhook.get().details().url(), message.id(), text(change), signing, now))))
                .toList();
    }

    /** As much of them as the owner may know now, which can be less than when they were announced. */
    private Map<Long, Change> changesOf(List<Message> due, Webhook webhook) {
        Map<Long, Change> kept = changes.numbered(
                due.stream().map(Message::changeNumber).filter(Objects::nonNull).toList());
        Map<UUID, Change> told = audience
                .among(List.copyOf(kept.values()), webhook.owner().asCaller())
                .stream()
                .collect(Collectors.toMap(Change::id, Function.identity()));
        return kept.entrySet().stream()
                .filter(entry -> told.containsKey(entry.getValue().id()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> told.get(entry.getValue().id())));
    }

    private Optional<Change> changeIn(Message message, Map<Long, Change> told, UUID webhook) {
        return message.isPing()
                ? Optional.of(ping(message, webhook))
                : Optional.ofNullable(told.get(message.changeNumber()));
    }

    private Change ping(Message message, UUID webhook) {
        return new Change(
                "1.0",
                message.id(),
                source,
                WebhookService.PING,
                message.subject(),
                message.createdAt(),
                "application/json",
                json.createObjectNode().put("webhookId", webhook.toString()));
    }

    private void send(UUID webhook, Loaded loaded) {
        try {
            loaded.parcel()
                    .ifPresentOrElse(
                            parcel -> settlement.note(webhook, loaded.message(), courier.deliver(parcel)),
                            () -> settlement.cancel(loaded.message()));
        } catch (RuntimeException failure) {
            // The lease ends, and the message is due again.
            Log.warnf(
                    "Message %s could not be sent or settled: %s",
                    loaded.message().id(), failure);
        }
    }

    private String text(Change change) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A change is a plain record", impossible);
        }
    }
}
