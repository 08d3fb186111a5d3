package org.alumninetwork.support.webhook;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/** Sends a signed message and tells how it ended. What an answer holds beside its status is nobody's business here. */
@ApplicationScoped
class Courier {

    private static final ContentType CLOUD_EVENT =
            ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8);
    private static final int GONE = 410;
    private static final int MOST_CONNECTIONS = 200;
    private static final int MOST_CONNECTIONS_TO_ONE = 20;

    private final CloseableHttpClient http;
    private final Duration longest;

    Courier(PublicAddresses addresses, WebhookConfiguration configuration) {
        Timeout timeout = Timeout.of(configuration.timeout());
        http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS_TO_ONE)
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .setUserAgent("Alumni-Network-Webhooks")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .build();
        longest = configuration.timeout().multipliedBy(2);
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }

    Outcome deliver(Parcel parcel) {
        HttpPost request = new HttpPost(parcel.url());
        request.setEntity(new StringEntity(parcel.body(), CLOUD_EVENT));
        parcel.headers().forEach(request::setHeader);
        // The time-outs are for each byte; somebody may send one now and then.
        var watch = CompletableFuture.runAsync(
                request::abort, CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
        try (ClassicHttpResponse answer = http.executeOpen(HttpHost.create(parcel.address()), request, null)) {
            return outcomeOf(answer);
        } catch (IOException unreachable) {
            return new Outcome.Unreachable(reasonOf(unreachable));
        } finally {
            watch.cancel(false);
        }
    }

    private static Outcome outcomeOf(ClassicHttpResponse answer) {
        int status = answer.getCode();
        if (status == GONE) {
            return new Outcome.Gone();
        }
        return status >= 200 && status < 300
                ? new Outcome.Taken(status)
                : new Outcome.Refused(status, retryAfter(answer));
    }

    private static Optional<Duration> retryAfter(ClassicHttpResponse answer) {
        return Optional.ofNullable(answer.getFirstHeader("Retry-After"))
                .map(Header::getValue)
                .filter(seconds -> seconds.matches("\\d{1,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private static String reasonOf(IOException failure) {
        String reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return reason.length() > 500 ? reason.substring(0, 500) : reason;
    }
}
