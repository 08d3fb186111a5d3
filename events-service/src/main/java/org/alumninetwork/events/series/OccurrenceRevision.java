package org.alumninetwork.events.series;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventDetails;
import org.alumninetwork.events.event.EventRevision;
import org.alumninetwork.events.event.EventState;
import org.alumninetwork.events.series.OccurrenceChange.Outcome;

/**
 * Lets occurrences follow their series. Each moves by as much as the series' beginning does; where the rule has no such
 * time any more, it is deleted, or cancelled if somebody has registered. What was changed about one of them alone stays,
 * but for the very properties that the series changes. Series and occurrences are locked by the caller.
 */
@ApplicationScoped
class OccurrenceRevision {

    private static final String GONE = "The series has it no more.";

    private final SeriesRepository repository;
    private final EventRevision revision;
    private final Materialisation materialisation;
    private final ObjectMapper json;
    private final Validator validator;
    private final Clock clock;

    OccurrenceRevision(
            SeriesRepository repository,
            EventRevision revision,
            Materialisation materialisation,
            ObjectMapper json,
            Validator validator,
            Clock clock) {
        this.repository = repository;
        this.revision = revision;
        this.materialisation = materialisation;
        this.json = json;
        this.validator = validator;
        this.clock = clock;
    }

    List<OccurrenceChange> follow(EventSeries series, SeriesDetails before, SeriesDetails after, List<Event> meant) {
        Instant now = clock.instant();
        Map<UUID, Long> registrations = repository.registrationsOf(series.id());
        Duration later = before.until(after);
        LocalDateTime until = series.materialisedUntil().plus(later);
        Set<LocalDateTime> wanted =
                new LinkedHashSet<>(after.recurrence().between(after.event().startsAt(), until));
        List<OccurrenceChange> changes = new ArrayList<>();
        for (Event event : meant) {
            LocalDateTime old = event.occursAt();
            event.belongTo(series.id(), old.plus(later));
            boolean stays = wanted.remove(event.occursAt());
            if (!event.hasEnded() && !event.times().hasStartedBy(now)) {
                long many = registrations.getOrDefault(event.id(), 0L);
                (stays ? amend(event, before.event().beginningAt(old), after.event(), many) : remove(event, GONE, many))
                        .ifPresent(changes::add);
            }
        }
        series.reachTo(until);
        materialisation.create(series, toCome(wanted, series, now)).stream()
                .map(event -> OccurrenceChange.of(event, Outcome.CREATED, 0))
                .forEach(changes::add);
        return changes;
    }

    void end(List<Event> meant, String reason) {
        Instant now = clock.instant();
        meant.stream()
                .filter(event -> !event.hasEnded() && !event.times().hasStartedBy(now))
                .forEach(event -> remove(event, reason, 0));
    }

    private static List<LocalDateTime> toCome(Set<LocalDateTime> wanted, EventSeries series, Instant now) {
        LocalDateTime today = LocalDateTime.ofInstant(now, series.zone());
        return wanted.stream().filter(time -> time.isAfter(today)).toList();
    }

    /** Nothing where it stays as it is. */
    private Optional<OccurrenceChange> amend(Event event, EventDetails before, EventDetails after, long registrations) {
        EventDetails own = event.details();
        EventDetails amended = changed(own, before, after.beginningAt(event.occursAt()));
        if (amended.equals(own)) {
            return Optional.empty();
        }
        mustBeSound(event, amended);
        revision.amend(event, amended);
        Outcome outcome = amended.startsAt().equals(own.startsAt()) ? Outcome.CHANGED : Outcome.MOVED;
        return Optional.of(OccurrenceChange.of(event, outcome, registrations));
    }

    /** Whoever has registered learns that it is cancelled; nobody misses one to which nobody has. */
    private Optional<OccurrenceChange> remove(Event event, String reason, long registrations) {
        if (event.state() == EventState.DRAFT || event.seats().lastNumber() == 0) {
            revision.delete(event);
            return Optional.of(OccurrenceChange.of(event, Outcome.DELETED, registrations));
        }
        revision.cancel(event, reason);
        return Optional.of(OccurrenceChange.of(event, Outcome.CANCELLED, registrations));
    }

    /** Its own details, with those properties that differ between the two. */
    private EventDetails changed(EventDetails own, EventDetails before, EventDetails after) {
        ObjectNode result = json.valueToTree(own);
        JsonNode old = json.valueToTree(before);
        JsonNode next = json.valueToTree(after);
        next.properties().stream()
                .filter(property -> !property.getValue().equals(old.get(property.getKey())))
                .forEach(property -> result.set(property.getKey(), property.getValue()));
        old.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !next.has(name))
                .forEach(result::remove);
        try {
            return json.treeToValue(result, EventDetails.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("It was made of details", impossible);
        }
    }

    private void mustBeSound(Event event, EventDetails amended) {
        validator.validate(amended).stream()
                .findFirst()
                .map(ConstraintViolation::getMessage)
                .ifPresent(fault -> {
                    throw SeriesProblems.OCCURRENCE_AT_ODDS.because("The occurrence " + event.id() + " of "
                            + event.details().startsAt() + ": " + fault);
                });
    }
}
