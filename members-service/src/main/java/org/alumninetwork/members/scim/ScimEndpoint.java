package org.alumninetwork.members.scim;

import com.fasterxml.jackson.databind.JsonNode;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.BulkConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.EndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumninetwork.members.scim.search.GroupSearch;
import org.alumninetwork.members.scim.search.UserSearch;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The SCIM library, with what this service has of the protocol. */
@ApplicationScoped
class ScimEndpoint {

    private static final long MOST_BYTES = 1_000_000;

    private final ResourceEndpoint library;
    private final ResourceType users;
    private final ResourceType groups;
    private final String base;
    private final int mostPerPage;
    private final int mostOperations;

    ScimEndpoint(
            UserSearch userSearch,
            GroupSearch groupSearch,
            @ConfigProperty(name = "alumni.public-address") String publicAddress,
            @ConfigProperty(name = "alumni.provisioning.most-operations") int mostOperations,
            @ConfigProperty(name = "alumni.provisioning.most-per-page") int mostPerPage) {
        this.base = publicAddress + "/scim/v2";
        this.mostPerPage = mostPerPage;
        this.mostOperations = mostOperations;
        this.library = new ResourceEndpoint(provider(mostOperations, mostPerPage));
        this.users = library.registerEndpoint(new EndpointDefinition(
                document("user-type"), document("user"), List.of(document("alumni")), new UserHandler(userSearch)));
        library.getRegisteredResourceTypes()
                .forEach(type -> type.getFeatures().getAuthorization().setAuthenticated(false));
        this.users.getFeatures().getETagFeature().setEnabled(true);
        this.groups = library.registerEndpoint(new EndpointDefinition(
                document("group-type"), document("group"), List.of(), new GroupHandler(groupSearch)));
    }

    ScimResponse handle(ScimCall call, ScimContext context) {
        return library.handleRequest(
                call.address(base), call.method(), call.body(), call.comparableHeaders(), null, null, context);
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

    private static ServiceProvider provider(int mostOperations, int mostPerPage) {
        return ServiceProvider.builder()
                .documentationUri("https://www.rfc-editor.org/rfc/rfc7644")
                .patchConfig(PatchConfig.builder()
                        .supported(true)
                        .ignoreUnknownAttributes(true)
                        .doNotFailOnNoTarget(false)
                        .activateSailsPointWorkaround(true)
                        .activateMsAzureFilterWorkaround(true)
                        .activateMsAzureValueSubAttributeWorkaround(true)
                        .activateMsAzureComplexSimpleValueWorkaround(true)
                        .build())
                .bulkConfig(BulkConfig.builder()
                        .supported(true)
                        .maxOperations(mostOperations)
                        .maxPayloadSize(MOST_BYTES)
                        .build())
                .filterConfig(FilterConfig.builder()
                        .supported(true)
                        .maxResults(mostPerPage)
                        .build())
                .sortConfig(SortConfig.builder().supported(true).build())
                .eTagConfig(ETagConfig.builder().supported(true).build())
                .authenticationSchemes(List.of(AuthenticationScheme.builder()
                        .name("OAuth 2.0 Bearer Token")
                        .description("A client-credentials token whose claim source names the registry")
                        .type("oauthbearertoken")
                        .specUri("https://www.rfc-editor.org/rfc/rfc6750")
                        .primary(true)
                        .build()))
                .lenientContentTypeChecking(true)
                .build();
    }
}
