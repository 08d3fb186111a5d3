package org.alumninetwork.events.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a member's own calendar is; a secret. */
@Schema(description = "Where a member's own calendar is. Whoever knows the address reads it: keep it secret.")
public record CalendarAddress(
        @Schema(
                required = true,
                description = "To be given to a calendar program, after the address of this API",
                examples = "/v1/calendars/members/Zx8Q.ics")
        String path) {}
