package org.alumninetwork.support.change;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change as a CloudEvent 1.0 in the JSON event format.
 *
 * @param type reversed domain name, record and what happened: {@code org.alumninetwork.member.changed}
 * @param subject what changed: {@code members/} and the id; changes of one subject come in their order
 * @param data full state after the change; absent where the record is gone (a tombstone)
 */
@Schema(description = "One change, a CloudEvent 1.0. `data` is the full state after it; a tombstone has none.")
public record Change(
        @Schema(examples = "1.0") String specversion,

        @Schema(description = "Unique per source; deduplicate by it")
        UUID id,

        @Schema(implementation = String.class, format = "uri-reference", examples = "/members")
        URI source,

        @Schema(examples = "org.alumninetwork.organisation.changed")
        String type,

        @Schema(examples = "organisations/0199e0a4-0000-7000-8000-000000000000")
        String subject,

        Instant time,
        @Schema(examples = "application/json") String datacontenttype,

        @Schema(type = SchemaType.OBJECT, nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL)
        JsonNode data) {

    /** The same change, telling only a part of its state. */
    public Change telling(JsonNode part) {
        return new Change(specversion, id, source, type, subject, time, datacontenttype, part);
    }

    /** The id in the subject. */
    public UUID subjectId() {
        return UUID.fromString(subject.substring(subject.lastIndexOf('/') + 1));
    }

    @JsonIgnore
    @Schema(hidden = true)
    public boolean isTombstone() {
        return data == null;
    }
}
