package org.alumninetwork.support.credential;

import jakarta.persistence.Tuple;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;

/**
 * A key of this service.
 *
 * @param id what signatures call it ({@code kid})
 * @param number counts the keys of an algorithm, from 1
 * @param withdrawnAt nothing while the key is good; what was signed by a withdrawn one is believed no more
 */
record SigningKey(
        String id,
        SigningAlgorithm algorithm,
        int number,
        PrivateKey privateKey,
        PublicKey publicKey,
        Instant createdAt,
        Instant withdrawnAt) {

    static SigningKey of(Tuple row) {
        SigningAlgorithm algorithm = SigningAlgorithm.named(row.get("algorithm", String.class));
        return new SigningKey(
                row.get("id", String.class),
                algorithm,
                row.get("number", Integer.class),
                algorithm.privateKey(row.get("private_key", byte[].class)),
                algorithm.publicKey(row.get("public_key", byte[].class)),
                row.get("created_at", Instant.class),
                row.get("withdrawn_at", Instant.class));
    }

    boolean isGood() {
        return withdrawnAt == null;
    }
}
