package org.alumninetwork.members.scim;

import com.fasterxml.jackson.databind.JsonNode;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.EndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.validation.RequestContextException;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import de.captaingoldfish.scim.sdk.server.schemas.validation.RequestResourceValidator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.alumninetwork.members.scim.search.GroupSearch;
import org.alumninetwork.members.scim.search.UserSearch;
import org.alumninetwork.members.scim.user.OwnUser;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The SCIM library, with what this service has of the protocol. */
@ApplicationScoped
class ScimEndpoint {

    private final ResourceEndpoint library;
    private final ResourceEndpoint own;
    private final ResourceType users;
    private final UserPatch patch;
    private final ResourceType groups;
    private final String base;
    private final ServiceProvider provider;
    private final int mostPerPage;
    private final int mostOperations;

    ScimEndpoint(
            UserSearch userSearch,
            GroupSearch groupSearch,
            OwnUser ownUser,
            @ConfigProperty(name = "alumni.public-address") String publicAddress,
            @ConfigProperty(name = "alumni.provisioning.most-operations") int mostOperations,
            @ConfigProperty(name = "alumni.provisioning.most-per-page") int mostPerPage) {
        this.base = publicAddress + "/scim/v2";
        this.mostPerPage = mostPerPage;
        this.mostOperations = mostOperations;
        this.provider = Provider.of(mostOperations, mostPerPage);
        this.library = new ResourceEndpoint(provider);
        UserHandler handler = new UserHandler(userSearch);
        this.users = usersOf(library, handler);
        this.patch = new UserPatch(handler);
        this.groups = groupsOf(library, groupSearch);
        this.own = new ResourceEndpoint(provider);
        usersOf(own, new OwnUserHandler(ownUser));
    }

    private static ResourceType usersOf(ResourceEndpoint library, ResourceHandler<User> handler) {
        ResourceType users = library.registerEndpoint(
                new EndpointDefinition(document("user-type"), document("user"), List.of(document("alumni")), handler));
        library.getRegisteredResourceTypes()
                .forEach(type -> type.getFeatures().getAuthorization().setAuthenticated(false));
        users.getFeatures().getETagFeature().setEnabled(true);
        return users;
    }

    private static ResourceType groupsOf(ResourceEndpoint library, GroupSearch search) {
        return library.registerEndpoint(
                new EndpointDefinition(document("group-type"), document("group"), List.of(), new GroupHandler(search)));
    }

    ScimResponse handle(ScimCall call, ScimContext context) {
        return handle(library, call, context);
    }

    /** With the person who calls as the only User. */
    ScimResponse handleOwn(ScimCall call) {
        return handle(own, call, new Context(null));
    }

    private ScimResponse handle(ResourceEndpoint by, ScimCall call, Context context) {
        return by.handleRequest(
                call.address(base), call.method(), call.body(), call.comparableHeaders(), null, null, context);
    }

    /**
     * The person as a document with a PATCH on it; nothing where that changes nothing.
     *
     * @throws RequestContextException with each fault
     */
    Optional<User> patched(String id, JsonNode said, ScimContext context) {
        Optional<User> patched = patch.of(id, said, context);
        patched.ifPresent(user -> valid(user, HttpMethod.PATCH));
        return patched;
    }

    /**
     * What a client says of a person, held against the schemas.
     *
     * @throws RequestContextException with each fault
     */
    User valid(JsonNode said, HttpMethod method) {
        RequestResourceValidator validator = new RequestResourceValidator(provider, users, method);
        User user = (User) validator.validateDocument(said);
        if (validator.getValidationContext().hasErrors()) {
            throw new RequestContextException(validator.getValidationContext());
        }
        return user;
    }

    /** Before the paths of all locations. */
    String base() {
        return base;
    }

    ResourceType users() {
        return users;
    }

    ResourceType groups() {
        return groups;
    }

    int mostOperations() {
        return mostOperations;
    }

    int mostPerPage() {
        return mostPerPage;
    }

    private static JsonNode document(String name) {
        return JsonHelper.loadJsonDocument("/scim/" + name + ".json");
    }
}
