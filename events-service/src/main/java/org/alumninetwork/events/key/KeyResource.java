package org.alumninetwork.events.key;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.alumninetwork.support.credential.PublicKeySet;
import org.alumninetwork.support.credential.PublicKeyView;
import org.alumninetwork.support.credential.PublicKeys;
import org.alumninetwork.support.credential.SigningAlgorithm;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/keys/events}: what checks tickets and certificates without asking here again. */
@Path(KeyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Keys", description = "Public keys, with which everybody checks what was signed here")
public class KeyResource {

    public static final String PATH = "/v1/keys/events";

    private final PublicKeys keys;

    KeyResource(PublicKeys keys) {
        this.keys = keys;
    }

    @GET
    @Operation(
            summary = "Get the keys that check tickets and certificates",
            description =
                    "A JSON Web Key Set (RFC 7517). A ticket is a JSON Web Signature (RFC 7515) in its compact form; its "
                            + "`kid` names the key. Its 36 bytes are the ids of event and registration and a serial number of 4 "
                            + "bytes. A scanner fetches the keys before it goes where there is no network, for a key is in the "
                            + "set 30 days before it signs, and again when it meets a `kid` that it does not know.")
    public PublicKeySet getEventKeys() {
        return keys.all(SigningAlgorithm.EDDSA, SigningAlgorithm.RS256);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Get one of the keys",
            description = "Where the `kid` of a certificate's credential leads, as Open Badges 3.0 wants it.")
    public PublicKeyView getEventKey(@Parameter(description = "The key's `kid`") @PathParam("id") String id) {
        return keys.required(id);
    }
}
