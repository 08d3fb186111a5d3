package org.alumninetwork.members.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.patch.PatchOperationHandler;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.members.scim.search.UserSearch;
import org.alumninetwork.members.scim.user.Roster;
import org.alumninetwork.members.scim.user.SourcePerson;
import org.alumninetwork.members.scim.user.UserDocument;
import org.alumninetwork.members.scim.user.UserForm;

/** {@code /Users}: the people for whom the client's source vouches. What it changes is written by the service. */
final class UserHandler extends ResourceHandler<User> {

    private final UserSearch search;

    UserHandler(UserSearch search) {
        this.search = search;
    }

    @Override
    public User createResource(User user, Context context) {
        Roster roster = ScimContext.of(context).roster();
        return document(roster.admit(UserForm.read(user, false)), context);
    }

    @Override
    public User getResource(
            String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excludedAttributes, Context context) {
        return known(id, ScimContext.of(context).roster())
                .map(person -> document(person, context))
                .orElse(null);
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
        ScimContext request = ScimContext.of(context);
        Roster roster = request.roster();
        UserSearch.Found found = search.find(new UserSearch.Query(
                request.source().id(),
                roster.authority(),
                filter,
                sortBy,
                sortOrder,
                startIndex,
                count,
                request.cursor()));
        found.next().ifPresent(request::continueAt);
        roster.read(found.ids(), List.of());
        return PartialListResponse.<User>builder()
                .resources(found.hits().stream()
                        .flatMap(hit -> roster.find(hit.id(), hit.externalId()).stream())
                        .map(person -> document(person, context))
                        .toList())
                .totalResults(found.total())
                .build();
    }

    @Override
    public User updateResource(User user, Context context) {
        Roster roster = ScimContext.of(context).roster();
        SourcePerson person = required(user.getId().orElseThrow(), roster);
        boolean byPatch = context.getUriInfos().getHttpMethod() == HttpMethod.PATCH;
        return document(roster.restate(person, UserForm.read(user, byPatch)), context);
    }

    @Override
    public void deleteResource(String id, Context context) {
        Roster roster = ScimContext.of(context).roster();
        roster.end(required(id, roster));
    }

    @Override
    public PatchOperationHandler<User> getPatchOpResourceHandler(String id, Context context) {
        return context.getBulkRequestContext().isPresent()
                ? new PatchedDocument(
                        document(required(id, ScimContext.of(context).roster()), context), this, context)
                : super.getPatchOpResourceHandler(id, context);
    }

    private static User document(SourcePerson person, Context context) {
        return UserDocument.of(person, ScimContext.of(context).roster().shown(person));
    }

    static SourcePerson required(String id, Roster roster) {
        return known(id, roster).orElseThrow(() -> new ResourceNotFoundException("There is no User " + id + "."));
    }

    /** What is no UUID names nobody. */
    private static Optional<SourcePerson> known(String id, Roster roster) {
        try {
            return roster.find(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
