package org.alumninetwork.support.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.problem.CommonProblems;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * For an operation that {@link KeepsItsOwnKeys} because another transaction than the request's own does its work: that
 * transaction looks for the first answer and keeps it.
 */
@ApplicationScoped
public class RequestKeys {

    private final HttpHeaders headers;
    private final CallerIdentity caller;
    private final Fingerprints fingerprints;
    private final KeptAnswers answers;

    RequestKeys(HttpHeaders headers, CallerIdentity caller, Fingerprints fingerprints, KeptAnswers answers) {
        this.headers = headers;
        this.caller = caller;
        this.fingerprints = fingerprints;
        this.answers = answers;
    }

    /**
     * The request that is being served, if it carries a key.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a key that cannot be used
     */
    public Optional<KeyedRequest> current(String operation, Object body) {
        Optional<String> key = Optional.ofNullable(headers.getHeaderString(IdempotencyInterceptor.HEADER));
        key.ifPresent(IdempotencyInterceptor::checkForm);
        return key.map(given -> new KeyedRequest(caller.current().key(), given, fingerprints.of(operation, body)));
    }

    /**
     * The answer that the request got before. Nothing: it is new, and its key is this transaction's until it ends.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while another transaction works on it, 422 where the key
     *     was sent before with another request
     */
    public Optional<RestResponse<Object>> firstAnswerTo(KeyedRequest request) {
        if (!answers.lock(request.caller(), request.key())) {
            throw CommonProblems.REQUEST_IN_FLIGHT.because("The first request with this key has not ended yet.");
        }
        return answers.find(request.caller(), request.key()).map(first -> first.responseTo(request.fingerprint()));
    }

    public void keep(KeyedRequest request, RestResponse<?> answer) {
        answers.keep(request.caller(), request.key(), request.fingerprint(), answer);
    }
}
