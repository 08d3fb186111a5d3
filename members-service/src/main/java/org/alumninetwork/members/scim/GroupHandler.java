package org.alumninetwork.members.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.features.EndpointType;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.members.scim.search.GroupSearch;
import org.alumninetwork.members.scim.search.GroupSearch.Found;

/** {@code /Groups}: organisations. Who belongs to which is between members and organisations: nothing is written here. */
final class GroupHandler extends ResourceHandler<Group> {

    private static final String MEMBERS = "members";

    private final GroupSearch search;

    GroupHandler(GroupSearch search) {
        this.search = search;
    }

    @Override
    public Group getResource(
            String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excludedAttributes, Context context) {
        return parsed(id)
                .flatMap(uuid -> search.find(ScimContext.of(context).source(), uuid))
                .map(found -> group(found, attributes, context))
                .orElse(null);
    }

    @Override
    public PartialListResponse<Group> listResources(
            long startIndex,
            int count,
            FilterNode filter,
            SchemaAttribute sortBy,
            SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excludedAttributes,
            Context context) {
        var found = search.find(
                ScimContext.of(context).source(), filter, sortBy == null ? null : sortOrder, startIndex, count);
        return PartialListResponse.<Group>builder()
                .resources(found.groups().stream()
                        .map(one -> group(one, attributes, context))
                        .toList())
                .totalResults(found.total())
                .build();
    }

    /** Members may be many, so only who asks for them is told. */
    private Group group(Found found, List<SchemaAttribute> attributes, Context context) {
        boolean asked = attributes.stream()
                .anyMatch(attribute -> attribute.getScimNodeName().startsWith(MEMBERS));
        return Group.builder()
                .id(found.id().toString())
                .displayName(found.name())
                .members(asked ? membersOf(found, context) : List.of())
                .meta(Meta.builder().build())
                .build();
    }

    private List<Member> membersOf(Found found, Context context) {
        return search.membersOf(found.id(), ScimContext.of(context).source()).stream()
                .map(id -> Member.builder().value(id.toString()).type("User").build())
                .toList();
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public Group createResource(Group group, Context context) {
        throw readOnly();
    }

    /** Before a patch: the library would leave out what is read only, and say that all is well. */
    @Override
    public Group getResourceForUpdate(
            String id,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excludedAttributes,
            Context context,
            EndpointType endpointType) {
        throw readOnly();
    }

    @Override
    public Group updateResource(Group group, Context context) {
        throw readOnly();
    }

    @Override
    public void deleteResource(String id, Context context) {
        throw readOnly();
    }

    private static BadRequestException readOnly() {
        return new BadRequestException(
                "Members and organisations decide who belongs where; groups are read only.",
                null,
                ScimType.RFC7644.MUTABILITY);
    }
}
