package org.alumninetwork.members.scim;

import com.fasterxml.jackson.databind.JsonNode;
import de.captaingoldfish.scim.sdk.common.constants.ClassPathReferences;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.exceptions.InternalServerException;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import de.captaingoldfish.scim.sdk.common.request.PatchOpRequest;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.base.ScimObjectNode;
import de.captaingoldfish.scim.sdk.common.schemas.Schema;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.patch.PatchRequestHandler;
import de.captaingoldfish.scim.sdk.server.patch.workarounds.PatchWorkaround;
import de.captaingoldfish.scim.sdk.server.patch.workarounds.msazure.MsAzurePatchComplexValueRebuilder;
import de.captaingoldfish.scim.sdk.server.patch.workarounds.msazure.MsAzurePatchRemoveRebuilder;
import de.captaingoldfish.scim.sdk.server.schemas.validation.RequestSchemaValidator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a PATCH makes of one of many Users: the library's own operations, without the copies that it makes of the document
 * for a whole answer.
 */
final class UserPatch {

    private static final Schema REQUEST =
            new Schema(JsonHelper.loadJsonDocument(ClassPathReferences.PATCH_REQUEST_SCHEMA));

    /** The library's own, but for one that takes its time. */
    private static final List<Supplier<PatchWorkaround>> WORKAROUNDS =
            List.of(MsAzurePatchRemoveRebuilder::new, NestedValue::new, MsAzurePatchComplexValueRebuilder::new);

    private final ResourceHandler<User> users;

    UserPatch(ResourceHandler<User> users) {
        this.users = users;
    }

    /**
     * The person as a document with the operations on it; nothing where they change nothing.
     *
     * @throws ScimException where an operation cannot be done
     */
    Optional<User> of(String id, JsonNode said, ScimContext context) {
        PatchOpRequest request = read(said);
        try {
            var patch = new PatchRequestHandler<User>(id, users, WORKAROUNDS, context);
            User patched = patch.handlePatchRequest(request);
            return patch.isResourceChanged() ? Optional.of(patched) : Optional.empty();
        } catch (ScimException refused) {
            throw refused;
        } catch (RuntimeException broken) {
            // The library breaks down over some operations that make no sense, and says the same.
            throw new InternalServerException(broken.getMessage(), broken, null);
        }
    }

    private PatchOpRequest read(JsonNode said) {
        var validator = new RequestSchemaValidator(users.getServiceProvider(), ScimObjectNode.class, HttpMethod.PATCH);
        return JsonHelper.copyResourceToObject(validator.validateDocument(REQUEST, said), PatchOpRequest.class);
    }
}
