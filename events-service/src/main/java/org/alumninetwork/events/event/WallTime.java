package org.alumninetwork.events.event;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A local time as the clock on the wall of the event shows it. Read strictly: with {@code Z} at its end it would be an
 * instant, and taking it for a local time would move the event by hours.
 */
@Schema(
        name = "WallTime",
        type = SchemaType.STRING,
        format = WallTime.FORMAT,
        description = "What the clock on the wall shows, without an offset",
        examples = "2027-03-11T18:00:00")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@JacksonAnnotationsInside
@JsonFormat(lenient = OptBoolean.FALSE)
public @interface WallTime {

    /** The format's name in the registry of OpenAPI: RFC 3339 without an offset. */
    String FORMAT = "date-time-local";
}
