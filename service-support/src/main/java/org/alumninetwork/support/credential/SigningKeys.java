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
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * The keys of this service, in its own database. Who needs one, or publishes them, makes the next if it is time; the
 * database lets one instance win. It is published for a while before it signs: who checks where there is no network has
 * fetched it before. Old ones sign nothing, and what they signed stays good until they are withdrawn.
 */
@ApplicationScoped
class SigningKeys {

    /** Another instance may have made or somebody withdrawn one meanwhile. */
    private static final Duration BELIEVED_FOR = Duration.ofMinutes(1);

    /** For a twelfth of the time between one and the next. */
    private static final int PUBLISHED_AHEAD = 12;

    private final Session database;
    private final Clock clock;
    private final Duration rotation;
    private final Duration ahead;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(List.of(), Instant.MIN));

    SigningKeys(
            Session database,
            Clock clock,
            @ConfigProperty(name = "alumni.signing-keys.rotation", defaultValue = "P365D") Duration rotation) {
        this.database = database;
        this.clock = clock;
        this.rotation = rotation;
        ahead = rotation.dividedBy(PUBLISHED_AHEAD);
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

        Stream<SigningKey> good(SigningAlgorithm algorithm) {
            return keys.stream().filter(key -> key.isGood() && key.algorithm() == algorithm);
        }

        Optional<SigningKey> good(String id) {
            return keys.stream()
                    .filter(key -> key.isGood() && key.id().equals(id))
                    .findFirst();
        }
    }

    /** The key that signs today: the youngest that has been published long enough; where none has, the oldest. */
    SigningKey current(SigningAlgorithm algorithm) {
        Instant published = clock.instant().minus(ahead);
        Known keys = withTheNext(algorithm);
        return keys.good(algorithm)
                .filter(key -> !key.createdAt().isAfter(published))
                .max(Comparator.comparingInt(SigningKey::number))
                .or(() -> keys.good(algorithm).min(Comparator.comparingInt(SigningKey::number)))
                .orElseThrow();
    }

    private Known withTheNext(SigningAlgorithm algorithm) {
        Known keys = recent();
        if (!isTimeForTheNext(keys, algorithm)) {
            return keys;
        }
        Known latest = reread();
        return isTimeForTheNext(latest, algorithm) ? withNew(latest, algorithm) : latest;
    }

    private boolean isTimeForTheNext(Known keys, SigningAlgorithm algorithm) {
        Instant oldEnough = clock.instant().minus(rotation).plus(ahead);
        return keys.latest(algorithm)
                .filter(key -> key.isGood() && key.createdAt().isAfter(oldEnough))
                .isEmpty();
    }

    /** One that is not withdrawn. */
    Optional<SigningKey> find(String id) {
        return recent().good(id).or(() -> reread().good(id));
    }

    /** All that are not withdrawn, the oldest first; those that the algorithms need are among them. */
    List<SigningKey> published(SigningAlgorithm... algorithms) {
        for (SigningAlgorithm algorithm : algorithms) {
            withTheNext(algorithm);
        }
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
    private Known withNew(Known keys, SigningAlgorithm algorithm) {
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
                .setParameter(6, clock.instant())
                .executeUpdate());
        return reread();
    }
}
