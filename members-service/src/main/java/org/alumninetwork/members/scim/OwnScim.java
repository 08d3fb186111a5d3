package org.alumninetwork.members.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.members.scim.user.OwnUser;

/** {@code /Me}, and the User that it stands for: to the person who signed in, and who is no client of a registry. */
@ApplicationScoped
class OwnScim {

    private static final String ALIAS = "/Me";
    private static final String ALLOWED = "GET, PUT, PATCH";

    private final ScimEndpoint endpoint;
    private final ScimPolicy policy;
    private final OwnUser own;
    private final ScimAnswers answers;

    OwnScim(ScimEndpoint endpoint, ScimPolicy policy, OwnUser own, ScimAnswers answers) {
        this.endpoint = endpoint;
        this.policy = policy;
        this.own = own;
        this.answers = answers;
    }

    boolean isAbout(ScimCall call) {
        return call.path().equals(ALIAS) || policy.isOwnRecord(call.path());
    }

    ScimAnswer answer(ScimCall call) {
        if (policy.isRegistry()) {
            return answers.error(501, null, "The client is a registry's and no person.");
        }
        if (call.is(HttpMethod.POST)) {
            return answers.methodNotAllowed(ALLOWED);
        }
        if (call.is(HttpMethod.DELETE)) {
            return answers.error(403, null, "A person asks for the erasure at /v1/members/{id}/erasure.");
        }
        Mentioned.in(call).withShortFilters();
        return answers.of(call, ScimTransaction.around(() -> endpoint.handleOwn(call.at("/Users/" + own.id()))));
    }
}
