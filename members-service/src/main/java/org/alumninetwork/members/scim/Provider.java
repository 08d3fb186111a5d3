package org.alumninetwork.members.scim;

import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.BulkConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import java.util.List;

/** What this service has of the protocol (RFC 7643, section 5). */
final class Provider {

    private static final long MOST_BYTES = 1_000_000;

    private Provider() {}

    static ServiceProvider of(int mostOperations, int mostPerPage) {
        return ServiceProvider.builder()
                .documentationUri("https://www.rfc-editor.org/rfc/rfc7644")
                .patchConfig(PatchConfig.builder()
                        .supported(true)
                        .ignoreUnknownAttributes(true)
                        .doNotFailOnNoTarget(false)
                        .activateSailsPointWorkaround(true)
                        .activateMsAzureFilterWorkaround(true)
                        .activateMsAzureValueSubAttributeWorkaround(true)
                        .activateMsAzureComplexSimpleValueWorkaround(true)
                        .build())
                .bulkConfig(BulkConfig.builder()
                        .supported(true)
                        .maxOperations(mostOperations)
                        .maxPayloadSize(MOST_BYTES)
                        .build())
                .filterConfig(FilterConfig.builder()
                        .supported(true)
                        .maxResults(mostPerPage)
                        .build())
                .sortConfig(SortConfig.builder().supported(true).build())
                .eTagConfig(ETagConfig.builder().supported(true).build())
                .authenticationSchemes(List.of(AuthenticationScheme.builder()
                        .name("OAuth 2.0 Bearer Token")
                        .description("A client-credentials token whose claim source names the registry")
                        .type("oauthbearertoken")
                        .specUri("https://www.rfc-editor.org/rfc/rfc6750")
                        .primary(true)
                        .build()))
                .lenientContentTypeChecking(true)
                .build();
    }
}
