package org.alumninetwork.members.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.server.utils.RequestUtils;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.alumninetwork.members.scim.search.ScimCursor;

/** What the library reads wrongly of a search, or not at all: filters, and cursors (RFC 9865). */
record Paging(String filter, String cursorText, String count) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Paging of(ScimCall call) {
        if (call.isSearch()) {
            return ofBody(call.body());
        }
        Map<String, String> parameters = RequestUtils.getQueryParameters(call.query());
        return of(parameters::get);
    }

    private static Paging ofBody(String body) {
        try {
            JsonNode search = JSON.readTree(body);
            return of(name -> search.path(name).isValueNode() ? search.get(name).asText() : null);
        } catch (JsonProcessingException _) {
            return of(_ -> null);
        }
    }

    private static Paging of(UnaryOperator<String> values) {
        return new Paging(values.apply("filter"), values.apply("cursor"), values.apply("count"));
    }

    Optional<ScimCursor> cursor() {
        return Optional.ofNullable(cursorText).map(ScimCursor::of);
    }

    /**
     * @throws BadRequestException {@code invalidFilter} where the filter says more than one may, {@code invalidCount} where a
     *     page by cursor has no size
     */
    Paging mustMakeSense() {
        FilterCheck.mustBeShort(filter);
        if (cursorText != null && count != null && !count.matches("[0-9]{1,9}")) {
            throw new BadRequestException("count is a number of 0 or more.", null, "invalidCount");
        }
        return this;
    }
}
