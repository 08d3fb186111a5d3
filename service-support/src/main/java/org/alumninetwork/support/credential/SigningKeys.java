package org.alumninetwork.support.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * The keys of this service, in its own database. Who needs one and finds none that is young enough makes the next; the
 * database lets one instance win. Old ones sign nothing, and what they signed stays good until they are withdrawn.
 */
@ApplicationScoped
class SigningKeys {

    /** Another instance may have made or somebody withdrawn one meanwhile. */
    private static final Duration BELIEVED_FOR = Duration.ofMinutes(1);

    private final Session database;
    private final Clock clock;
    private final Duration rotation;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(List.of(), Instant.MIN));

    SigningKeys(
            Session database,
            Clock clock,
            @ConfigProperty(name = "alumni.signing-keys.rotation", defaultValue = "P365D") Duration rotation) {
        this.database = database;
        this.clock = clock;
        this.rotation = rotation;
    }

    /**
     * @param keys all of them, withdrawn ones, too
     */
    private record Known(List<SigningKey> keys, Instant readAt) {

        Optional<SigningKey> latest(SigningAlgorithm algorithm) {
            return keys.stream()
                    .filter(key -> key.algorithm() == algorithm)
                    .max(Comparator.comparingInt(SigningKey::number));
        }

        Optional<SigningKey> good(String id) {
            return keys.stream()
                    .filter(key -> key.isGood() && key.id().equals(id))
                    .findFirst();
        }
    }

    /** The key that signs today. */
    SigningKey current(SigningAlgorithm algorithm) {
        Instant now = clock.instant();
        return signing(recent(), algorithm, now).orElseGet(() -> signingOrNext(reread(), algorithm, now));
    }

    private SigningKey signingOrNext(Known keys, SigningAlgorithm algorithm, Instant now) {
        return signing(keys, algorithm, now).orElseGet(() -> next(keys, algorithm, now));
    }

    private Optional<SigningKey> signing(Known keys, SigningAlgorithm algorithm, Instant now) {
        return keys.latest(algorithm).filter(key -> key.signsAt(now, rotation));
    }

    /** One that is not withdrawn. */
    Optional<SigningKey> find(String id) {
        return recent().good(id).or(() -> reread().good(id));
    }

    /** All that are not withdrawn, the oldest first. */
    List<SigningKey> good() {
        return recent().keys().stream().filter(SigningKey::isGood).toList();
    }

    private Known recent() {
        Known last = known.get();
        Duration age = Duration.between(last.readAt(), clock.instant()).abs();
        return age.compareTo(BELIEVED_FOR) > 0 ? reread() : last;
    }

    private Known reread() {
        List<SigningKey> keys = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select * from signing_key order by created_at, id", Tuple.class)
                        .getResultStream()
                        .map(SigningKey::of)
                        .toList());
        Known read = new Known(keys, clock.instant());
        known.set(read);
        return read;
    }

    /** Two that make the same number at the same moment: one of them takes the key of the other. */
    private SigningKey next(Known keys, SigningAlgorithm algorithm, Instant now) {
        int number = keys.latest(algorithm).map(SigningKey::number).orElse(0) + 1;
        KeyPair pair = algorithm.newPair();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery("""
                        insert into signing_key (id, algorithm, number, private_key, public_key, created_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (algorithm, number) do nothing""")
                .setParameter(1, PublicKeyView.idOf(pair.getPublic()))
                .setParameter(2, algorithm.registeredName())
                .setParameter(3, number)
                .setParameter(4, pair.getPrivate().getEncoded())
                .setParameter(5, pair.getPublic().getEncoded())
                .setParameter(6, now)
                .executeUpdate());
        return reread().latest(algorithm).orElseThrow();
    }
}
