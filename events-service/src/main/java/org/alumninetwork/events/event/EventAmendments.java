package org.alumninetwork.events.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.events.event.EventAmendment.Property;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Writes down what of a published event was changed, as far as it matters to those who come. */
@ApplicationScoped
public class EventAmendments {

    /** What those who come go by; how seats are given is no news to who has one. */
    private static final Set<String> NEWS = Set.of(
            "title",
            "attendanceMode",
            "place",
            "onlineUrl",
            "languages",
            "startsAt",
            "endsAt",
            "timeZone",
            "accessibility",
            "fee",
            "cancellableUntil",
            "lateCancellation");

    /** Only confirmed registrants and hosts are shown it. */
    private static final String WAY_IN = "onlineUrl";

    private static final TypeReference<List<Property>> PROPERTIES = new TypeReference<>() {};

    private final Session database;
    private final ObjectMapper json;

    EventAmendments(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The list is in the order in which the event was changed. */
    record AfterSequence(int sequence) {
        static AfterSequence of(EventAmendment amendment) {
            return new AfterSequence(amendment.sequence());
        }
    }

    /** What is news between the two, by property. */
    List<Property> between(EventDetails before, EventDetails after) {
        JsonNode old = json.valueToTree(before);
        JsonNode now = json.valueToTree(after);
        return NEWS.stream()
                .sorted()
                .filter(property -> !old.path(property).equals(now.path(property)))
                .map(property -> new Property(property, textOf(property, old), textOf(property, now)))
                .toList();
    }

    /** By one change; none where it was no amendment, but a postponement or its end. */
    @Transactional
    public List<String> propertiesChangedIn(UUID event, int sequence) {
        return Values.query(
                        database,
                        "select p.value ->> 'property' from event_amendment a, jsonb_array_elements(a.changed) p"
                                + " where a.event_id = ?1 and a.sequence = ?2",
                        String.class)
                .setParameter(1, event)
                .setParameter(2, sequence)
                .getResultList();
    }

    void keep(UUID event, int sequence, List<Property> changed, Instant now) {
        database.createNativeMutationQuery(
                        "insert into event_amendment (event_id, sequence, at, changed) values (?1, ?2, ?3, cast(?4 as jsonb))")
                .setParameter(1, event)
                .setParameter(2, sequence)
                .setParameter(3, now)
                .setParameter(4, json.valueToTree(changed).toString())
                .executeUpdate();
    }

    List<EventAmendment> of(UUID event, PageRequest page) {
        return database.createNativeQuery("""
                        select sequence, at, cast(changed as text) as changed from event_amendment
                        where event_id = ?1 and sequence > ?2 order by sequence limit ?3""", Tuple.class)
                .setParameter(1, event)
                .setParameter(
                        2,
                        page.after(AfterSequence.class)
                                .map(AfterSequence::sequence)
                                .orElse(0))
                .setParameter(3, page.rowsToRead())
                .getResultStream()
                .map(this::amendmentOf)
                .toList();
    }

    private EventAmendment amendmentOf(Tuple row) {
        return new EventAmendment(
                row.get("sequence", Integer.class),
                row.get("at", Instant.class),
                read(row.get("changed", String.class)));
    }

    private List<Property> read(String changed) {
        try {
            return json.readValue(changed, PROPERTIES);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The column holds what was written", impossible);
        }
    }

    private static String textOf(String property, JsonNode details) {
        return Stream.of(details.path(property))
                .filter(value -> !value.isNull() && !value.isMissingNode() && !property.equals(WAY_IN))
                .map(JsonNode::toString)
                .findFirst()
                .orElse(null);
    }
}
