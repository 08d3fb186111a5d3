package org.alumninetwork.support.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;

/** Puts the transaction, and where there is a key the kept answer, around a POST. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class IdempotencyInterceptor {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final HttpHeaders headers;
    private final IdempotentRequests requests;

    IdempotencyInterceptor(HttpHeaders headers, IdempotentRequests requests) {
        this.headers = headers;
        this.requests = requests;
    }

    @AroundInvoke
    Object answerOnce(InvocationContext operation) {
        Optional<String> key = Optional.ofNullable(headers.getHeaderString(HEADER));
        key.ifPresent(IdempotencyInterceptor::checkForm);
        return QuarkusTransaction.joiningExisting()
                .call(() -> key.isPresent() ? requests.answer(key.get(), operation) : operation.proceed());
    }

    static void checkForm(String key) {
        if (!KEY.matcher(key).matches()) {
            throw CommonProblems.INVALID_REQUEST.because(
                    "The Idempotency-Key cannot be used.",
                    List.of(Violation.ofHeader(HEADER, "must be 1 to 255 visible ASCII characters, best a UUID")));
        }
    }
}
