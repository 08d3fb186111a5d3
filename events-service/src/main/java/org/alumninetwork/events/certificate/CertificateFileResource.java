package org.alumninetwork.events.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.events.wording.Wording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A certificate on paper, as an image, and as a credential that programs verify; a revoked one is not handed out. */
@Path("/v1/certificates")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Certificates", description = "What attendees take home, and strangers verify")
public class CertificateFileResource {

    private static final String PDF = "application/pdf";
    private static final String PNG = "image/png";
    private static final String JWT = "application/jwt";

    private final CertificateService service;
    private final CertificateDocument document;
    private final OpenBadge badge;

    CertificateFileResource(CertificateService service, CertificateDocument document, OpenBadge badge) {
        this.service = service;
        this.document = document;
        this.badge = badge;
    }

    @GET
    @Path("/{id}.pdf")
    @Produces(PDF)
    @Operation(
            summary = "Get a certificate to be printed",
            description =
                    "In English, Finnish or Swedish, as `Accept-Language` wishes. Its QR code leads to the address "
                            + "at which it is verified.")
    @APIResponse(
            responseCode = "200",
            description = "A page of A4",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] exportCertificate(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return document.of(
                service.get(id).mustBeValid(), Wording.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    @GET
    @Path("/{id}.png")
    @Produces(PNG)
    @Operation(
            summary = "Get a certificate as a badge",
            description = "A QR code with the address at which it is verified. The credential is baked into the image, "
                    + "as Open Badges 3.0 (5.3.1) says.")
    @APIResponse(
            responseCode = "200",
            description = "An image",
            content = @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] exportBadge(@PathParam("id") UUID id) {
        return badge.image(service.get(id).mustBeValid());
    }

    @GET
    @Path("/{id}/credential")
    @Produces(JWT)
    @Operation(
            summary = "Get a certificate as a verifiable credential",
            description =
                    "Open Badges 3.0, signed as a JSON Web Token (VC-JWT, 8.2). `kid` in its header is the address "
                            + "of the public key.")
    @APIResponse(
            responseCode = "200",
            description = "A JSON Web Token",
            content = @Content(mediaType = JWT, schema = @Schema(type = SchemaType.STRING, maxLength = 20_000)))
    public String getCredential(@PathParam("id") UUID id) {
        return badge.credential(service.get(id).mustBeValid());
    }

    @GET
    @Path("/{id}/revocations")
    @Operation(
            summary = "Tell whether a credential was revoked",
            description =
                    "Where `credentialStatus` of the credential leads: a revocation list as 1EdTech has it, of this "
                            + "one credential.")
    public RevocationList getRevocations(@PathParam("id") UUID id) {
        return badge.revocations(service.get(id));
    }
}
