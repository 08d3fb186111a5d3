package org.alumninetwork.events.message;

import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.events.event.EventCalendar;
import org.alumninetwork.events.event.EventView;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Brings mail out, at least once: one that was sent while this instance ended is sent again, under the same Message-ID.
 * No transaction is open while a mail server is spoken to.
 */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);

    private static final int AT_A_TIME = 50;

    /** What is older tells nobody anything. */
    private static final Duration OF_INTEREST = Duration.ofDays(3);

    /** After this time whoever took a mail has brought it out, or has failed. */
    private static final Duration AGAIN = Duration.ofMinutes(2);

    private final MessageRepository messages;
    private final EventCalendar events;
    private final Letter letter;
    private final Mailer mailer;
    private final Clock clock;
    private final boolean enabled;
    private final Duration reminderBefore;

    Postman(
            MessageRepository messages,
            EventCalendar events,
            Letter letter,
            Mailer mailer,
            Clock clock,
            @ConfigProperty(name = "alumni.mail.enabled") boolean enabled,
            @ConfigProperty(name = "alumni.mail.reminder-before", defaultValue = "PT24H") Duration reminderBefore) {
        this.messages = messages;
        this.events = events;
        this.letter = letter;
        this.mailer = mailer;
        this.clock = clock;
        this.enabled = enabled;
        this.reminderBefore = reminderBefore;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void bringOut() {
        List<DueMessage> taken = enabled ? take() : List.of();
        while (!taken.isEmpty()) {
            bringOut(taken);
            taken = take();
        }
    }

    /** One that comes late finds everybody reminded. */
    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remind() {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> messages.remind(now, now.plus(reminderBefore)));
    }

    private List<DueMessage> take() {
        return QuarkusTransaction.requiringNew()
                .call(() -> List.copyOf(messages.take(AT_A_TIME, clock.instant(), AGAIN)));
    }

    private void bringOut(List<DueMessage> taken) {
        Instant now = clock.instant();
        Map<Fate, List<DueMessage>> fates = taken.stream().collect(Collectors.groupingBy(one -> fateOf(one, now)));
        end(fates.getOrDefault(Fate.OUTDATED, List.of()), Fate.OUTDATED);
        end(fates.getOrDefault(Fate.NOT_WANTED, List.of()), Fate.NOT_WANTED);
        sendAll(fates.getOrDefault(Fate.SENT, List.of()));
    }

    private static Fate fateOf(DueMessage message, Instant now) {
        if (!message.isTrue() || message.writtenAt().isBefore(now.minus(OF_INTEREST))) {
            return Fate.OUTDATED;
        }
        return message.isWantedOn(LocalDate.ofInstant(now, ZoneOffset.UTC)) ? Fate.SENT : Fate.NOT_WANTED;
    }

    private void sendAll(List<DueMessage> wanted) {
        if (!wanted.isEmpty()) {
            Map<UUID, EventView> about = QuarkusTransaction.requiringNew()
                    .call(() -> events.whole(
                            wanted.stream().map(DueMessage::eventId).distinct().toList()));
            wanted.forEach(message -> send(message, about.get(message.eventId())));
        }
    }

    /** One that cannot be sent now holds up no other, and is tried again when it is due. */
    private void send(DueMessage message, EventView event) {
        try {
            mailer.send(letter.about(message, event));
            end(List.of(message), Fate.SENT);
        } catch (RuntimeException refused) {
            LOG.warnf(
                    "Message %s could not be sent: %s",
                    message.id(), refused.getClass().getSimpleName());
        }
    }

    private void end(List<DueMessage> ended, Fate fate) {
        if (!ended.isEmpty()) {
            List<UUID> ids = ended.stream().map(DueMessage::id).toList();
            QuarkusTransaction.requiringNew().run(() -> messages.end(ids, fate.name(), clock.instant()));
        }
    }

    private enum Fate {
        SENT,
        NOT_WANTED,
        OUTDATED
    }
}
