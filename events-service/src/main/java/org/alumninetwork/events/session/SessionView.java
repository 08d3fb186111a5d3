package org.alumninetwork.events.session;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.events.event.WallTime;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of an event with a time and speakers of its own. */
@Schema(description = "A part of an event with a time and speakers of its own.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData(
        value = "session",
        happenings = {"changed", "deleted"})
public record SessionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID eventId,

        @Schema(required = true, description = "Title by language tag")
        Map<String, String> title,

        @Schema(description = "Where in the place", examples = "Hall B")
        String room,

        @Schema(required = true) List<Speaker> speakers,

        @Schema(
                required = true,
                description = "Wall time in the event's zone",
                implementation = String.class,
                format = WallTime.FORMAT)
        LocalDateTime startsAt,

        @Schema(
                required = true,
                description = "Wall time in the event's zone",
                implementation = String.class,
                format = WallTime.FORMAT)
        LocalDateTime endsAt,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static SessionView of(Session session) {
        SessionDetails details = session.details();
        return new SessionView(
                session.id(),
                session.eventId(),
                details.title(),
                details.room(),
                details.speakers(),
                details.startsAt(),
                details.endsAt(),
                session.createdAt(),
                session.updatedAt(),
                session.version());
    }
}
