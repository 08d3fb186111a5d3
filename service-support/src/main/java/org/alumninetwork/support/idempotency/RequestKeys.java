package org.alumninetwork.support.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.alumninetwork.support.caller.CallerIdentity;
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

    /** Takes the keys of requests that this transaction works on, where nobody else works with them. */
    public KeyClaims claim(Collection<KeyedRequest> requests) {
        if (requests.isEmpty()) {
            return new KeyClaims(List.of(), Map.of());
        }
        SequencedMap<String, KeyedRequest> first = new LinkedHashMap<>();
        requests.forEach(request -> first.putIfAbsent(request.caller() + " " + request.key(), request));
        List<KeyedRequest> claimed = answers.lock(List.copyOf(first.values()));
        return new KeyClaims(claimed, answers.find(claimed));
    }

    /** Keeps the first answers to requests that were claimed. */
    public void keep(Map<KeyedRequest, RestResponse<?>> first) {
        if (!first.isEmpty()) {
            answers.keep(first);
        }
    }
}
