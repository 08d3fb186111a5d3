package org.alumninetwork.events.certificate;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.patch.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/certificates}: verified by everybody to whom a holder gave the address. */
@Path("/v1/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Certificates", description = "What attendees take home, and strangers verify")
public class CertificateResource {

    private final CertificateService service;

    CertificateResource(CertificateService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "List one's own certificates, the latest first", description = "Revoked ones, too.")
    public Page<CertificateView> listCertificates(@Valid @BeanParam PageRequest page) {
        return service.own(page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Verify a certificate",
            description =
                    "Needs no token: whoever has the address, from the QR code on paper for one, learns whether it "
                            + "is good and what it says.")
    public CertificateView getCertificate(@PathParam("id") UUID id) {
        return CertificateView.of(service.get(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Decide whether one's certificate shows one's name; for its holder",
            description = "A new certificate shows the name of those whose name everybody may see.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CertificateDetails.class)))
    public CertificateView amendCertificate(
            @PathParam("id") UUID id, @BeanParam Precondition precondition, MergePatch patch) {
        return service.amend(id, precondition, patch);
    }

    @POST
    @Path("/{id}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Revoke a certificate, for a reason that is shown; for the hosts of the event",
            description = "The attendee can be issued another one.")
    @APIResponseSchema(value = CertificateView.class, responseCode = "200")
    public RestResponse<CertificateView> revokeCertificate(
            @PathParam("id") UUID id, @Valid @NotNull RevokeCertificate revocation) {
        return RestResponse.ok(service.revoke(id, revocation));
    }
}
