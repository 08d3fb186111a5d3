package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.exceptions.PreconditionFailedException;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.ListResponse;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.messages.SortOrder;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.Entity;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.stack.Tokens;
import org.glassfish.jersey.apache.connector.ApacheConnectorProvider;
import org.glassfish.jersey.client.ClientConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A SCIM client that others wrote provisions a registry's people through the gateway. */
class ScimClientTest {

    private static final String ALUMNI = "urn:alumninetwork:params:scim:schemas:extension:2.0:Alumni";
    private static final String TOKEN = Tokens.of(RunningNetwork.addresses()).ofClient("registry");
    private static final Client HTTP = ClientBuilder.newClient(
                    new ClientConfig().connectorProvider(new ApacheConnectorProvider()))
            .register((ClientRequestFilter)
                    request -> request.getHeaders().putSingle("Authorization", "Bearer " + TOKEN));

    private final ScimService scim =
            new ScimService(HTTP.target(RunningNetwork.addresses().gateway() + "/scim/v2"));
    private final String key = "scim-" + UUID.randomUUID();

    @AfterAll
    static void close() {
        HTTP.close();
    }

    /** This version of the client does not know RFC 9865 yet, and refuses a configuration that tells of cursors. */
    @Test
    void theConfigurationTellsWhatTheProviderCan() {
        String configuration = HTTP.target(RunningNetwork.addresses().gateway() + "/scim/v2/ServiceProviderConfig")
                .request("application/scim+json")
                .get(String.class);

        assertThat(configuration).contains("\"patch\":{\"supported\":true}", "\"pagination\":{\"cursor\":true");
    }

    @Test
    void itDiscoversResourceTypes() throws ScimException {
        assertThat(scim.getResourceTypes().getTotalResults()).isPositive();
    }

    @Test
    void itCreatesReplacesAndPatchesAPersonAndGivesThePersonUp() throws ScimException {
        UserResource created = scim.create("Users", user(key));
        assertThat(created.getMeta().getVersion()).isNotNull();

        created.getName().setFamilyName("Replaced");
        UserResource replaced = scim.replace(created);
        assertThat(replaced.getName().getFamilyName()).isEqualTo("Replaced");

        UserResource patched = scim.modify("Users", created.getId(), new PatchRequest(patch()), UserResource.class);
        assertThat(patched.getName().getFamilyName()).isEqualTo("Patched");
        assertThat(patched.getExtensionObjectNode().toString()).contains("University of Helsinki");

        scim.delete("Users", created.getId());
        assertThatThrownBy(() -> scim.retrieve("Users", created.getId(), UserResource.class))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void itIsToldOfConflictsAndOfStaleVersions() throws ScimException {
        UserResource created = scim.create("Users", user(key));
        assertThatThrownBy(() -> scim.create("Users", user(key)))
                .isInstanceOfSatisfying(ResourceConflictException.class, conflict -> assertThat(
                                conflict.getScimError().getScimType())
                        .isEqualTo("uniqueness"));

        created.getName().setFamilyName("First");
        scim.replaceRequest(created).ifMatch().invoke();
        created.getName().setFamilyName("Second");
        assertThatThrownBy(() -> scim.replaceRequest(created).ifMatch().invoke())
                .isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void itSearchesAndPages() throws ScimException {
        for (int number = 0; number < 5; number++) {
            scim.create("Users", user(key + "-" + number));
        }
        Filter ours = Filter.sw("userName", key);

        ListResponse<UserResource> page = scim.searchRequest("Users")
                .filter(ours)
                .page(3, 2)
                .sort("userName", SortOrder.DESCENDING)
                .invoke(UserResource.class);
        assertThat(page.getTotalResults()).isEqualTo(5);
        assertThat(page.getResources()).extracting(UserResource::getUserName).containsExactly(key + "-2", key + "-1");
        ListResponse<UserResource> byPost = scim.searchRequest("Users")
                .filter(Filter.and(ours, Filter.eq("externalId", key + "-4")))
                .attributes("emails")
                .invokePost(UserResource.class);
        assertThat(byPost.getTotalResults()).isEqualTo(1);
        assertThat(byPost.getResources().getFirst().getEmails()).hasSize(1);
        assertThat(byPost.getResources().getFirst().getName()).isNull();
    }

    @Test
    void itSendsManyOperationsAtOnce() throws ScimException {
        ArrayNode operations = JsonNodeFactory.instance.arrayNode();
        for (int number = 0; number < 20; number++) {
            ObjectNode operation = operations.addObject();
            operation.put("method", "POST").put("path", "/Users").put("bulkId", "b" + number);
            operation.set("data", JsonUtils.valueToNode(user(key + "-" + number)));
        }
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:BulkRequest");
        request.set("Operations", operations);

        String answer = HTTP.target(RunningNetwork.addresses().gateway() + "/scim/v2/Bulk")
                .request("application/scim+json")
                .post(Entity.entity(request.toString(), "application/scim+json"), String.class);

        assertThat(answer).contains("\"status\":\"201\"").doesNotContain("\"status\":\"4");
        assertThat(scim.searchRequest("Users")
                        .filter(Filter.sw("externalId", key))
                        .invoke(UserResource.class)
                        .getTotalResults())
                .isEqualTo(20);
    }

    private static List<PatchOperation> patch() throws ScimException {
        ArrayNode affiliations = JsonNodeFactory.instance.arrayNode();
        affiliations.addObject().put("basis", "STUDIES").put("institution", "University of Helsinki");
        return List.of(
                PatchOperation.replace("name.familyName", "Patched"),
                PatchOperation.add(ALUMNI + ":affiliations", (JsonNode) affiliations));
    }

    private static UserResource user(String name) {
        return new UserResource()
                .setUserName(name)
                .setName(new Name().setGivenName("Given").setFamilyName("Family"))
                .setActive(true)
                .setEmails(List.of(new Email()
                        .setValue(name + "@example.org")
                        .setType("work")
                        .setPrimary(true)));
    }
}
