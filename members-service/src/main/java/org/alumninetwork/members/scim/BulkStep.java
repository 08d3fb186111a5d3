package org.alumninetwork.members.scim;

import com.fasterxml.jackson.databind.JsonNode;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.exceptions.PreconditionFailedException;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.validation.RequestContextException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.alumninetwork.members.scim.user.Roster;
import org.alumninetwork.members.scim.user.SourcePerson;
import org.alumninetwork.members.scim.user.UserForm;

/**
 * Takes one operation of many. Users are created, replaced, patched and given up without the detour that the library makes
 * for a whole answer of which a bulk request shows the id and the version; the rest goes the library's way.
 */
@ApplicationScoped
class BulkStep {

    private static final String USERS = "Users";

    private final ScimEndpoint endpoint;

    BulkStep(ScimEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Before the paths of all locations. */
    String base() {
        return endpoint.base();
    }

    BulkOutcome take(BulkOperation operation, ScimContext context) {
        try {
            operation.mustMakeSense();
            return outcomeOf(operation, context);
        } catch (RequestContextException invalid) {
            ErrorResponse error = new ErrorResponse(invalid);
            invalid.getValidationContext().writeToErrorResponse(error);
            return BulkOutcome.refused(operation, error);
        } catch (ScimException refused) {
            ScimTransaction.mustNotBeOfTheDatabase(refused);
            return BulkOutcome.refused(operation, new ErrorResponse(refused));
        }
    }

    private BulkOutcome outcomeOf(BulkOperation operation, ScimContext context) {
        String[] path = operation.path().split("/", -1);
        boolean ofUsers = path.length > 1 && path[1].equals(USERS);
        Roster roster = context.roster();
        return switch (ofUsers ? operation.method() + path.length : "") {
            case "POST2" -> created(operation, roster);
            case "PUT3" -> replaced(operation, path[2], roster);
            case "PATCH3" -> patched(operation, path[2], context);
            case "DELETE3" -> ended(operation, path[2], roster);
            default -> byLibrary(operation, context);
        };
    }

    private BulkOutcome created(BulkOperation operation, Roster roster) {
        SourcePerson person = roster.admit(UserForm.read(endpoint.valid(operation.data(), HttpMethod.POST), false));
        return done(201, person);
    }

    private BulkOutcome replaced(BulkOperation operation, String id, Roster roster) {
        var said = UserForm.read(endpoint.valid(operation.data(), HttpMethod.PUT), false);
        return done(200, roster.restate(present(operation, id, roster), said));
    }

    private BulkOutcome patched(BulkOperation operation, String id, ScimContext context) {
        SourcePerson person = present(operation, id, context.roster());
        Optional<User> said = endpoint.patched(id, operation.data(), context);
        return done(
                200,
                said.map(user -> context.roster().restate(person, UserForm.read(user, true)))
                        .orElse(person));
    }

    private static BulkOutcome ended(BulkOperation operation, String id, Roster roster) {
        roster.end(present(operation, id, roster));
        return BulkOutcome.done(204, USERS, id, null);
    }

    private static SourcePerson present(BulkOperation operation, String id, Roster roster) {
        SourcePerson person = UserHandler.required(id, roster);
        String expected = operation.version();
        if (expected != null && !expected.equals("*") && !bare(expected).equals(person.version())) {
            throw new PreconditionFailedException("The version is " + person.version() + ".");
        }
        return person;
    }

    /** Versions are weak, whether a client says so or not. */
    private static String bare(String version) {
        return (version.startsWith("W/") ? version.substring(2) : version).replace("\"", "");
    }

    private static BulkOutcome done(int status, SourcePerson person) {
        return BulkOutcome.done(status, USERS, person.id().toString(), "W/\"" + person.version() + "\"");
    }

    private BulkOutcome byLibrary(BulkOperation operation, ScimContext context) {
        Map<String, String> headers = operation.version() == null
                ? Map.of("Content-Type", ScimResource.MEDIA_TYPE)
                : Map.of("Content-Type", ScimResource.MEDIA_TYPE, "If-Match", operation.version());
        ScimCall call = new ScimCall(operation.httpMethod(), operation.path(), null, bodyOf(operation.data()), headers);
        ScimResponse response = endpoint.handle(call, context);
        if (response instanceof ErrorResponse error) {
            ScimTransaction.mustNotBeOfTheDatabase(error.getScimException());
            return BulkOutcome.refused(operation, error);
        }
        JsonNode version = response.path("meta").path("version");
        return BulkOutcome.done(
                response.getHttpStatus(),
                call.endpoint(),
                response.path("id")
                        .asText(operation.path().substring(operation.path().lastIndexOf('/') + 1)),
                version.textValue());
    }

    private static String bodyOf(JsonNode data) {
        return data.isMissingNode() ? "" : data.toString();
    }
}
