package org.alumninetwork.example;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.alumninetwork.example.client.ApiException;

/** What every client needs beside the generated code: patience with what passes, and all pages of a list. */
final class Alumni {

    private static final int ATTEMPTS = 5;
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private Alumni() {}

    interface Request<T> {
        T send() throws ApiException;
    }

    interface PageRequest<P> {
        P send(String cursor) throws ApiException;
    }

    /**
     * Sends a request again where that may help: after a broken connection, a limit, or a service's bad moment. Only for
     * what is safe to repeat: reads, and what bears an Idempotency-Key or an If-Match.
     */
    static <T> T patiently(Request<T> request) throws ApiException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return request.send();
            } catch (ApiException failure) {
                boolean passes = PASSING.contains(failure.getCode()) || failure.getCause() instanceof IOException;
                if (!passes || attempt == ATTEMPTS) {
                    throw failure;
                }
                TimeUnit.SECONDS.sleep(secondsUntilNext(failure, attempt));
            }
        }
    }

    private static long secondsUntilNext(ApiException failure, int attempt) {
        return failure.getResponseHeaders() == null
                ? attempt
                : failure.getResponseHeaders().firstValueAsLong("Retry-After").orElse(attempt);
    }

    /** All items of a list, page after page; cursors stay good while records come and go. */
    static <P, T> List<T> all(PageRequest<P> pages, Function<P, List<T>> items, Function<P, String> next)
            throws ApiException, InterruptedException {
        List<T> all = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            P page = patiently(() -> pages.send(from));
            all.addAll(items.apply(page));
            cursor = next.apply(page);
        } while (cursor != null);
        return all;
    }
}
