package org.alumninetwork.chapters.partnership;

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
import java.util.function.Function;
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/partnerships/{id}}: its texts, who signed them, and how it ends. */
@Path("/v1/partnerships/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Partnerships")
public class SigningResource {

    private final Partnerships partnerships;
    private final PartnershipTexts texts;
    private final Signatures signatures;
    private final PartnershipService service;
    private final SignatureService signing;

    SigningResource(
            Partnerships partnerships,
            PartnershipTexts texts,
            Signatures signatures,
            PartnershipService service,
            SignatureService signing) {
        this.partnerships = partnerships;
        this.texts = texts;
        this.signatures = signatures;
        this.service = service;
        this.signing = signing;
    }

    @GET
    @Path("/texts")
    @Operation(
            summary = "List the texts of an agreement",
            description =
                    "For everybody who signed in, once the agreement is signed; drafts and proposals are `404` to "
                            + "all but those who act for a party. By number; the last one is the present one. A text is a "
                            + "link and a digest of what it leads to.")
    public Page<TextView> listPartnershipTexts(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        partnerships.seen(id);
        return Page.of(texts.of(id, page), page, PartnershipTexts.AfterNumber::of, Function.identity());
    }

    @POST
    @Path("/texts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Add a text to a draft; it becomes the present one",
            description =
                    "For officers of a party or of an organisation above one, and administrators. Texts are never "
                            + "changed: a new one takes the place of the one before. Only a draft takes one (`409` "
                            + "`not-a-draft`).")
    @APIResponseSchema(value = PartnershipView.class, responseCode = "201")
    public RestResponse<PartnershipView> addPartnershipText(@PathParam("id") UUID id, @Valid @NotNull AddText text) {
        return Created.at("/v1/partnerships/" + id, service.addText(id, text));
    }

    @GET
    @Path("/signatures")
    @Operation(
            summary = "List who signed an agreement",
            description =
                    "For everybody who signed in, once the agreement is signed; drafts and proposals are `404` to "
                            + "all but those who act for a party. With the office and the login by which each signed.")
    public Page<SignatureView> listSignatures(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        partnerships.seen(id);
        return Page.of(signatures.of(id, page), page, Signatures.AfterId::of, Function.identity());
    }

    @POST
    @Path("/signatures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Sign the present text for a party; needs a fresh sign-in (RFC 9470)",
            description = "For a member who holds an office of the party today that `maySign` (`403` "
                    + "`no-power-to-sign`), shortly after signing in: an older login is `401` `sign-in-again`, with "
                    + "`max_age` and `acr_values` for the provider in `WWW-Authenticate`. `textNumber` is the text "
                    + "that was read; another present one is `412` `text-is-another`. Each party signs a text once "
                    + "(`409` `party-has-signed`); with the last signature the agreement is signed, and one that it "
                    + "amends ends the day before it begins. An amendment of what was terminated, or has another "
                    + "amendment signed, is not signed any more (`409` `amendment-too-late`), nor what would be over "
                    + "(`409` `agreement-is-over`).")
    @APIResponseSchema(value = SignatureView.class, responseCode = "201")
    public RestResponse<SignatureView> signPartnership(
            @PathParam("id") UUID id, @Valid @NotNull SignPartnership signature) {
        return Created.at("/v1/partnerships/" + id + "/signatures", signing.sign(id, signature));
    }

    @POST
    @Path("/terminations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "End an agreement for a party, with the notice that was agreed",
            description =
                    "For a member who holds an office of the party today that `maySign` (`403` "
                            + "`no-power-to-sign`). It ends when the notice that was agreed is over, or sooner where it "
                            + "ends anyway, and what was signed to take its place ends with it. Only what is signed or in force is ended, once (`409` `not-signed`).")
    @APIResponseSchema(value = PartnershipView.class, responseCode = "201")
    public RestResponse<PartnershipView> terminatePartnership(
            @PathParam("id") UUID id, @Valid @NotNull TerminatePartnership termination) {
        return Created.at("/v1/partnerships/" + id, signing.terminate(id, termination));
    }
}
