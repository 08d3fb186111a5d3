package org.alumninetwork.support.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.problem.CommonProblems;
import org.jboss.resteasy.reactive.RestResponse;

/** Decides for a request with a key: replay the first answer, refuse, or do the work and keep its answer. */
@ApplicationScoped
class IdempotentRequests {

    private final CallerIdentity caller;
    private final Fingerprints fingerprints;
    private final KeptAnswers answers;

    IdempotentRequests(CallerIdentity caller, Fingerprints fingerprints, KeptAnswers answers) {
        this.caller = caller;
        this.fingerprints = fingerprints;
        this.answers = answers;
    }

    Object answer(String key, InvocationContext operation) throws Exception {
        String owner = caller.current().key();
        String fingerprint = fingerprints.of(operation);
        if (!answers.lock(owner, key)) {
            throw CommonProblems.REQUEST_IN_FLIGHT.because("The first request with this key has not ended yet.");
        }
        Optional<KeptAnswer> first = answers.find(owner, key);
        if (first.isPresent()) {
            return first.get().responseTo(fingerprint);
        }
        Object answer = operation.proceed();
        answers.keep(owner, key, fingerprint, (RestResponse<?>) answer);
        return answer;
    }
}
