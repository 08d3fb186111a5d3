package org.alumninetwork.members.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/**
 * {@code Idempotency-Key} for imports. The body is a stream that nobody can read twice, so an import carries its key
 * and the fingerprint of its file itself.
 */
@ApplicationScoped
class ImportKeys {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /** How long a key is remembered (api.md, "Retries"). */
    private static final Duration KEPT = Duration.ofHours(24);

    private final Session database;
    private final CallerIdentity caller;
    private final Clock clock;

    ImportKeys(Session database, CallerIdentity caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** The first request with a key. */
    record Kept(UUID importId, String fingerprint) {

        /**
         * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where it is another file
         */
        UUID replayOf(FingerprintedStream body) throws IOException {
            if (!body.fingerprint().equals(fingerprint)) {
                throw CommonProblems.IDEMPOTENCY_KEY_REUSED.because("The key was sent before with another file.");
            }
            return importId;
        }
    }

    String owner() {
        return caller.current().key();
    }

    /**
     * The first request with this key, or nothing where this is the first; then nobody else gets the key before the
     * end of the transaction.
     */
    Optional<Kept> claim(String key) {
        checkForm(key);
        if (!lock(key)) {
            throw CommonProblems.REQUEST_IN_FLIGHT.because("The first request with this key has not ended yet.");
        }
        forget(key);
        return find(key);
    }

    private static void checkForm(String key) {
        if (!FORM.matcher(key).matches()) {
            throw CommonProblems.INVALID_REQUEST.because(
                    "The Idempotency-Key cannot be used.",
                    List.of(Violation.ofHeader(HEADER, "must be 1 to 255 visible ASCII characters, best a UUID")));
        }
    }

    private boolean lock(String key) {
        return Values.query(database, "select pg_try_advisory_xact_lock(hashtextextended(?1, 0))", Boolean.class)
                .setParameter(1, owner() + " import " + key)
                .getSingleResult();
    }

    private void forget(String key) {
        database.createNativeMutationQuery("""
                        update import set idempotency_key = null
                        where caller = ?1 and idempotency_key = ?2 and created_at <= ?3""")
                .setParameter(1, owner())
                .setParameter(2, key)
                .setParameter(3, clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private Optional<Kept> find(String key) {
        return database.createNativeQuery(
                        "select id, fingerprint from import where caller = ?1 and idempotency_key = ?2", Tuple.class)
                .setParameter(1, owner())
                .setParameter(2, key)
                .getResultStream()
                .findFirst()
                .map(row -> new Kept(row.get("id", UUID.class), row.get("fingerprint", String.class)));
    }
}
