package org.alumninetwork.members.key;

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

/** {@code /v1/keys/members}: what checks membership cards without asking here again. */
@Path(KeyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Cards", description = "Membership cards, and how strangers check them")
public class KeyResource {

    public static final String PATH = "/v1/keys/members";

    private final PublicKeys keys;

    KeyResource(PublicKeys keys) {
        this.keys = keys;
    }

    @GET
    @Operation(
            summary = "Get the keys that check membership cards",
            description =
                    "A JSON Web Key Set (RFC 7517). Whoever checks cards fetches it before going where there is no "
                            + "network, once a month or so: a key is in it 30 days before it signs. Fetch it again when a "
                            + "card names a key that is not among them.")
    public PublicKeySet getMemberKeys() {
        return keys.all(SigningAlgorithm.EDDSA);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Get one of the keys", description = "By its `kid`.")
    public PublicKeyView getMemberKey(@Parameter(description = "The key's `kid`") @PathParam("id") String id) {
        return keys.required(id);
    }
}
