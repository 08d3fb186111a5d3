package org.alumninetwork.support.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why somebody cannot be erased yet.
 *
 * @param until the last day on which it stands against it; null where somebody must decide
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErasureBlocker(
        @Schema(
                required = true,
                description = "OFFICE, FUTURE_REGISTRATION or OPEN_FEE",
                examples = "OFFICE",
                maxLength = 60)
        String kind,

        @Schema(required = true, examples = "CHAIR of 0199e0a4-0000-7000-8000-000000000000", maxLength = 300)
        String detail,

        @Schema(description = "The last day on which it stands against it; absent: until somebody ends it")
        LocalDate until) {}
