package org.alumninetwork.events.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A part of an event with a time and speakers of its own. */
@Entity
public class Session {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID eventId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;

    private String room;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Speaker> speakers;

    private LocalDateTime startsAt;

    private LocalDateTime endsAt;

    private Instant createdAt;

    private Instant updatedAt;

    @Version
    private long version;

    protected Session() {}

    static Session of(UUID event, SessionDetails details, Instant now) {
        Session session = new Session();
        session.eventId = event;
        session.createdAt = now;
        session.amend(details, now);
        return session;
    }

    void amend(SessionDetails details, Instant now) {
        title = Map.copyOf(details.title());
        room = details.room();
        speakers = List.copyOf(details.speakers());
        startsAt = details.startsAt().truncatedTo(ChronoUnit.SECONDS);
        endsAt = details.endsAt().truncatedTo(ChronoUnit.SECONDS);
        updatedAt = now;
    }

    SessionDetails details() {
        return new SessionDetails(title, room, speakers, startsAt, endsAt);
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    LocalDateTime startsAt() {
        return startsAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
