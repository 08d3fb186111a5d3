package org.alumninetwork.members.scim;

import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.PersistenceException;
import java.util.function.Supplier;

/** One transaction around a request: an error takes everything back, and is answered. */
final class ScimTransaction {

    private ScimTransaction() {}

    /** @throws PersistenceException where a rule of the database was broken: whoever lost a race may try again */
    static ScimResponse around(Supplier<ScimResponse> work) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> accepted(work.get()));
        } catch (Refused refused) {
            return refused.response;
        }
    }

    private static ScimResponse accepted(ScimResponse response) {
        if (response instanceof ErrorResponse error) {
            mustNotBeOfTheDatabase(error.getScimException());
            throw new Refused(error);
        }
        return response;
    }

    /** @throws PersistenceException where that is what lies behind a refusal */
    static void mustNotBeOfTheDatabase(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof PersistenceException broken) {
                throw broken;
            }
        }
    }

    private static final class Refused extends RuntimeException {

        private final transient ScimResponse response;

        Refused(ErrorResponse response) {
            super(null, null, false, false);
            this.response = response;
        }
    }
}
