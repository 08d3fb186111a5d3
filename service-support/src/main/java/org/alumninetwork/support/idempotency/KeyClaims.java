package org.alumninetwork.support.idempotency;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alumninetwork.support.problem.CommonProblems;
import org.jboss.resteasy.reactive.RestResponse;

/** Of the requests that one transaction works on: which are new, and what the others got before. */
public final class KeyClaims {

    private final Set<KeyedRequest> claimed;
    private final Map<KeyedRequest, KeptAnswer> answered;

    KeyClaims(Collection<KeyedRequest> claimed, Map<KeyedRequest, KeptAnswer> answered) {
        this.claimed = new HashSet<>(claimed);
        this.answered = answered;
    }

    /**
     * The answer that the request got before. Nothing: it is new, and its key is this transaction's until it ends. Whoever
     * comes with the same key in the same transaction comes second.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while somebody else works on it, 422 where the key was sent
     *     before with another request
     */
    public Optional<RestResponse<Object>> firstAnswerTo(KeyedRequest request) {
        if (!claimed.remove(request)) {
            throw CommonProblems.REQUEST_IN_FLIGHT.because("The first request with this key has not ended yet.");
        }
        return Optional.ofNullable(answered.get(request)).map(first -> first.responseTo(request.fingerprint()));
    }
}
