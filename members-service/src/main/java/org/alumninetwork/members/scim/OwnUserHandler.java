package org.alumninetwork.members.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.exceptions.NotImplementedException;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import org.alumninetwork.members.scim.user.OwnUser;

/** {@code /Me}: the person who calls is the only User there is. */
final class OwnUserHandler extends ResourceHandler<User> {

    private final OwnUser own;

    OwnUserHandler(OwnUser own) {
        this.own = own;
    }

    @Override
    public User getResource(
            String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excludedAttributes, Context context) {
        return own.read();
    }

    @Override
    public User updateResource(User user, Context context) {
        return own.restate(user, context.getUriInfos().getHttpMethod() == HttpMethod.PATCH);
    }

    @Override
    public User createResource(User user, Context context) {
        throw notThere();
    }

    @Override
    public PartialListResponse<User> listResources(
            long startIndex,
            int count,
            FilterNode filter,
            SchemaAttribute sortBy,
            SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excludedAttributes,
            Context context) {
        throw notThere();
    }

    @Override
    public void deleteResource(String id, Context context) {
        throw notThere();
    }

    private static NotImplementedException notThere() {
        return new NotImplementedException("A person reads and changes their own record here.");
    }
}
