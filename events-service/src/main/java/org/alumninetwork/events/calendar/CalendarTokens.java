package org.alumninetwork.events.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** The secret in the address of a member's calendar. Only its digest is kept: who reads the table reads no calendar. */
@ApplicationScoped
class CalendarTokens {

    private static final int RANDOM_BYTES = 24;

    private final Session database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarTokens(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A new one; the one before is good no more. */
    String renew(UUID member) {
        byte[] secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        database.createNativeMutationQuery("""
                        insert into calendar_token (member_id, digest, created_at) values (?1, ?2, ?3)
                        on conflict (member_id) do update set digest = excluded.digest, created_at = excluded.created_at""")
                .setParameter(1, member)
                .setParameter(2, digestOf(token))
                .setParameter(3, clock.instant())
                .executeUpdate();
        return token;
    }

    void revoke(UUID member) {
        database.createNativeMutationQuery("delete from calendar_token where member_id = ?1")
                .setParameter(1, member)
                .executeUpdate();
    }

    Optional<UUID> memberOf(String token) {
        return Values.query(database, "select member_id from calendar_token where digest = ?1", UUID.class)
                .setParameter(1, digestOf(token))
                .getResultStream()
                .findFirst();
    }

    private static byte[] digestOf(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
