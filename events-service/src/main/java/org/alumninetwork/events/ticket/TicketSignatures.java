package org.alumninetwork.events.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Optional;

/** Makes tickets that nobody else can make, and that a device without a network can check with the public key. */
@ApplicationScoped
public class TicketSignatures {

    private final TicketKeys keys;

    TicketSignatures(TicketKeys keys) {
        this.keys = keys;
    }

    public String sign(TicketCode ticket) {
        return ticket.with(signatureOf(ticket.signed(), keys.pair().getPrivate()));
    }

    /** What the code says; nothing where it was not signed here. */
    public Optional<TicketCode> read(String code) {
        return TicketCode.bytesOf(code)
                .filter(whole -> isGenuine(whole, keys.pair().getPublic()))
                .map(TicketCode::read);
    }

    private static byte[] signatureOf(byte[] signed, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(TicketKeys.ALGORITHM);
            signature.initSign(key);
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The key is of this algorithm", impossible);
        }
    }

    private static boolean isGenuine(byte[] whole, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(TicketKeys.ALGORITHM);
            signature.initVerify(key);
            signature.update(whole, 0, TicketCode.SIGNED_BYTES);
            return signature.verify(whole, TicketCode.SIGNED_BYTES, whole.length - TicketCode.SIGNED_BYTES);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
