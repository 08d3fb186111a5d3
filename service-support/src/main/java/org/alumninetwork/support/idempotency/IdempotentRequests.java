package org.alumninetwork.support.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alumninetwork.support.caller.CallerIdentity;
import org.jboss.resteasy.reactive.RestResponse;

/** Decides for a request with a key: replay the first answer, refuse, or do the work and keep its answer. */
@ApplicationScoped
class IdempotentRequests {

    private final CallerIdentity caller;
    private final Fingerprints fingerprints;
    private final RequestKeys keys;

    IdempotentRequests(CallerIdentity caller, Fingerprints fingerprints, RequestKeys keys) {
        this.caller = caller;
        this.fingerprints = fingerprints;
        this.keys = keys;
    }

    Object answer(String key, InvocationContext operation) throws Exception {
        KeyedRequest request = new KeyedRequest(caller.current().key(), key, fingerprints.of(operation));
        Optional<RestResponse<Object>> first = keys.claim(List.of(request)).firstAnswerTo(request);
        return first.isPresent() ? first.get() : answerNow(request, operation);
    }

    private Object answerNow(KeyedRequest request, InvocationContext operation) throws Exception {
        RestResponse<?> answer = (RestResponse<?>) operation.proceed();
        keys.keep(Map.of(request, answer));
        return answer;
    }
}
