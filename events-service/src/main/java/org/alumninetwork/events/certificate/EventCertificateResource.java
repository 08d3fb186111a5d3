package org.alumninetwork.events.certificate;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/events/{id}/certificates}: what the hosts of an event give to those who attended. */
@Path("/v1/events/{id}/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Certificates", description = "What attendees take home, and strangers verify")
public class EventCertificateResource {

    private final CertificateService service;

    EventCertificateResource(CertificateService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List the certificates of an event, in the order in which they were issued; for its hosts",
            description = "Revoked ones, too.")
    public Page<CertificateView> listEventCertificates(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return service.to(id, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Issue certificates to those who attended a completed event; for its hosts",
            description = "Whoever has one that is good keeps it and gets no second one. Holders find theirs at "
                    + "`/v1/certificates`.")
    @APIResponseSchema(value = CertificatesIssued.class, responseCode = "200")
    public RestResponse<CertificatesIssued> issueCertificates(
            @PathParam("id") UUID id, @Valid @NotNull IssueCertificates wanted) {
        return RestResponse.ok(service.issue(id, wanted));
    }
}
