package org.alumninetwork.events.ticket;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.Session;

/** The key that signs tickets. The first instance that needs it makes it; the database lets there be one. */
@ApplicationScoped
class TicketKeys {

    static final String ALGORITHM = "Ed25519";

    private final Session database;
    private final AtomicReference<KeyPair> known = new AtomicReference<>();

    TicketKeys(Session database) {
        this.database = database;
    }

    KeyPair pair() {
        return Optional.ofNullable(known.get())
                .orElseGet(() -> known.updateAndGet(
                        pair -> pair == null ? QuarkusTransaction.requiringNew().call(this::keptOrMade) : pair));
    }

    private KeyPair keptOrMade() throws GeneralSecurityException {
        KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        database.createNativeMutationQuery(
                        "insert into ticket_key (private_key, public_key) values (?1, ?2) on conflict do nothing")
                .setParameter(1, made.getPrivate().getEncoded())
                .setParameter(2, made.getPublic().getEncoded())
                .executeUpdate();
        Tuple kept = database.createNativeQuery("select private_key, public_key from ticket_key", Tuple.class)
                .getSingleResult();
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(kept.get("public_key", byte[].class))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(kept.get("private_key", byte[].class))));
    }
}
