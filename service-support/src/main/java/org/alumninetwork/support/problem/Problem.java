package org.alumninetwork.support.problem;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a problem looks to the caller (RFC 9457); here only to be named in the OpenAPI document. */
@Schema(description = "Problem details (RFC 9457), the body of every error.")
public record Problem(
        @Schema(
                description = "Resolves to the explanation of this kind of problem",
                examples = "/problems/invalid-request")
        URI type,

        @Schema(examples = "The request is not valid") String title,

        @Schema(minimum = "400", maximum = "599", examples = "400")
        int status,

        @Schema(description = "What is wrong in this occurrence and what would be right")
        String detail,

        @Schema(description = "The path of the request", examples = "/v1/organisations")
        URI instance,

        @Schema(description = "The same as the X-Request-Id header; quote it when asking for help")
        String requestId,

        @Schema(description = "Each fault of the input, where there are any")
        List<Violation> violations) {}
