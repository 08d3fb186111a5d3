package org.alumninetwork.members.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** What the library leaves out of searches: filters that it cannot read, and the search over all kinds of resources. */
@ApplicationScoped
class ScimSearch {

    private static final String EVERYWHERE = "/.search";
    private static final String RESOURCES = "Resources";
    private static final String TOTAL = "totalResults";

    private final ScimEndpoint endpoint;
    private final ObjectMapper json;

    ScimSearch(ScimEndpoint endpoint, ObjectMapper json) {
        this.endpoint = endpoint;
        this.json = json;
    }

    boolean isEverywhere(ScimCall call) {
        return call.path().equals(EVERYWHERE);
    }

    /** As the library does it, with the right error for a filter that cannot be read. */
    ScimResponse checked(ScimCall call, ScimContext context) {
        if (call.reads()) {
            var type = call.endpoint().equals("Groups") ? endpoint.groups() : endpoint.users();
            FilterCheck.mustBeReadable(Paging.of(call).filter(), type);
        }
        return endpoint.handle(call, context);
    }

    /** Users first, then Groups (RFC 7644, section 3.4.2.1); a filter that makes no sense for a kind finds none of it. */
    ScimResponse everywhere(ScimCall call, ScimContext context) {
        String filter = Paging.of(call).filter();
        boolean ofUsers = filter == null || FilterCheck.isReadable(filter, endpoint.users());
        boolean ofGroups = filter == null || FilterCheck.isReadable(filter, endpoint.groups());
        if (!ofUsers && !ofGroups) {
            throw new InvalidFilterException("The filter cannot be read: " + filter);
        }
        if (!ofGroups || !ofUsers) {
            return endpoint.handle(call.at((ofUsers ? "/Users" : "/Groups") + EVERYWHERE), context);
        }
        ScimResponse users = endpoint.handle(call.at("/Users" + EVERYWHERE), context);
        return users instanceof ErrorResponse ? users : withGroups(users, call, context);
    }

    private ScimResponse withGroups(ScimResponse users, ScimCall call, ScimContext context) {
        ObjectNode asked = read(call.body());
        long totalOfUsers = users.path(TOTAL).asLong();
        ArrayNode found = (ArrayNode) users.get(RESOURCES);
        int most = asked.path("count").asInt(endpoint.mostPerPage());
        asked.put("startIndex", Math.max(1, asked.path("startIndex").asLong(1) - totalOfUsers));
        asked.put("count", context.next().isPresent() ? 0 : Math.max(0, most - (found == null ? 0 : found.size())));
        ScimResponse groups = endpoint.handle(call.at("/Groups" + EVERYWHERE).with(asked.toString()), context);
        if (groups instanceof ErrorResponse) {
            return groups;
        }
        ArrayNode together = users.putArray(RESOURCES);
        add(found, together);
        add(groups.get(RESOURCES), together);
        users.put(TOTAL, totalOfUsers + groups.path(TOTAL).asLong());
        users.put("itemsPerPage", together.size());
        return users;
    }

    private static void add(JsonNode some, ArrayNode together) {
        if (some != null) {
            some.forEach(together::add);
        }
    }

    private ObjectNode read(String body) {
        try {
            return json.readTree(body) instanceof ObjectNode search ? search : json.createObjectNode();
        } catch (JsonProcessingException unreadable) {
            throw new BadRequestException("The body is not JSON.", unreadable, ScimType.RFC7644.INVALID_SYNTAX);
        }
    }
}
