package org.alumninetwork.support.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** What signs the messages of each webhook. Kept readable, as HMAC needs it. */
@ApplicationScoped
class Secrets {

    private static final int BYTES = 32;

    private final Session database;
    private final SecureRandom random = new SecureRandom();

    Secrets(Session database) {
        this.database = database;
    }

    /** Makes the secret that signs from now on; those before it sign as well until then. */
    String renew(UUID webhook, Instant now, Instant previousUntil) {
        database.createNativeMutationQuery("delete from webhook_secret where webhook_id = ?1 and expires_at <= ?2")
                .setParameter(1, webhook)
                .setParameter(2, now)
                .executeUpdate();
        database.createNativeMutationQuery(
                        "update webhook_secret set expires_at = ?2 where webhook_id = ?1 and expires_at is null")
                .setParameter(1, webhook)
                .setParameter(2, previousUntil)
                .executeUpdate();
        String secret = next();
        database.createNativeMutationQuery(
                        "insert into webhook_secret (webhook_id, secret, created_at) values (?1, ?2, ?3)")
                .setParameter(1, webhook)
                .setParameter(2, secret)
                .setParameter(3, now)
                .executeUpdate();
        return secret;
    }

    /** The newest first. */
    List<String> signing(UUID webhook, Instant now) {
        return Values.query(database, """
                        select secret from webhook_secret
                        where webhook_id = ?1 and (expires_at is null or expires_at > ?2)
                        order by created_at desc, expires_at desc nulls first limit 5""", String.class)
                .setParameter(1, webhook)
                .setParameter(2, now)
                .getResultList();
    }

    private String next() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }
}
