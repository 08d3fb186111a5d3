package org.alumninetwork.chapters.office;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.function.Function;
import org.alumninetwork.chapters.organisation.OrganisationKind;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/office-types}: the usual offices of each kind of organisation. */
@Path("/v1/office-types")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Offices")
public class OfficeTypeResource {

    private final OfficeTypes types;

    OfficeTypeResource(OfficeTypes types) {
        this.types = types;
    }

    @GET
    @Operation(
            summary = "List what offices are like where their creation does not say otherwise",
            description = "Needs no token. The usual offices of each kind of organisation, with how long their terms "
                    + "are.")
    public Page<OfficeType> listOfficeTypes(
            @QueryParam("organisationKind") OrganisationKind kind, @Valid @BeanParam PageRequest page) {
        return Page.of(types.of(Optional.ofNullable(kind), page), page, OfficeTypes.AfterType::of, Function.identity());
    }
}
