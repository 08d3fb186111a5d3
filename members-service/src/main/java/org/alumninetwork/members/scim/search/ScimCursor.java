package org.alumninetwork.members.scim.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import java.io.IOException;
import java.util.Base64;

/**
 * Where a client that pages by cursor is (RFC 9865). It fits the query that it was given out for, and never expires.
 *
 * @param query what was asked, so that a cursor for something else is refused; nothing at the beginning
 * @param total as counted for the first page
 * @param empty whether the last person had no value to sort by
 * @param key what the last person was sorted by
 * @param externalId of the last person
 */
public record ScimCursor(Integer query, long total, boolean empty, String key, String externalId) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static ScimCursor beginning() {
        return new ScimCursor(null, 0, false, null, null);
    }

    @JsonIgnore
    public boolean isBeginning() {
        return query == null;
    }

    /** @throws BadRequestException {@code invalidCursor} */
    public static ScimCursor of(String text) {
        if (text.isEmpty()) {
            return beginning();
        }
        try {
            return JSON.readValue(Base64.getUrlDecoder().decode(text), ScimCursor.class);
        } catch (IOException | IllegalArgumentException _) {
            throw refused();
        }
    }

    ScimCursor mustFit(int asked) {
        if (!isBeginning() && query != asked) {
            throw refused();
        }
        return this;
    }

    String text() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("It is a plain record", impossible);
        }
    }

    private static BadRequestException refused() {
        return new BadRequestException(
                "The cursor was not given out for this query. Begin with an empty one.", null, "invalidCursor");
    }
}
