package org.alumninetwork.support.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A message as it is sent: signed as Standard Webhooks says, by each secret that is good now. */
record Parcel(String url, String body, Map<String, String> headers) {

    static Parcel of(String url, UUID id, String body, List<String> secrets, Instant now) {
        String signatures =
                secrets.stream().map(secret -> signature(secret, id, now, body)).collect(Collectors.joining(" "));
        return new Parcel(
                url,
                body,
                Map.of(
                        Webhook.UNBRANDED_MSG_ID_KEY, id.toString(),
                        Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(now.getEpochSecond()),
                        Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signatures));
    }

    URI address() {
        return URI.create(url);
    }

    private static String signature(String secret, UUID id, Instant now, String body) {
        try {
            return new Webhook(secret).sign(id.toString(), now.getEpochSecond(), body);
        } catch (EmptyWebhookSecretException | WebhookSigningException impossible) {
            throw new IllegalStateException("The secrets are made here", impossible);
        }
    }
}
