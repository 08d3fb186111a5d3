package org.alumninetwork.members.membershiptype;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A type of membership, as everybody who signed in sees it. */
@Schema(description = "A kind of membership that an organisation offers.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MembershipTypeView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID organisationId,

        @Schema(required = true, description = "Name by language tag")
        Map<String, String> name,

        @Schema(required = true) PeriodKind period,

        @Schema(description = "How long it lasts; absent: without end", examples = "12")
        Integer months,

        @Schema(examples = "01-01") String periodStart,
        @Schema(examples = "10-01") String rolloverDay,

        @Schema(
                type = SchemaType.STRING,
                description = "For each period, as a decimal; absent: free",
                examples = "35.00")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal fee,

        @Schema(description = "ISO 4217", examples = "EUR") String currency,
        @Schema(required = true) boolean needsApproval,
        @Schema(required = true) int renewalDays,
        @Schema(required = true) int graceDays,

        @Schema(required = true, description = "Whether it can be applied for")
        boolean open,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static MembershipTypeView of(MembershipType type) {
        MembershipTypeDetails details = type.details();
        return new MembershipTypeView(
                type.id(),
                details.organisationId(),
                details.name(),
                details.period(),
                details.months(),
                details.periodStart(),
                details.rolloverDay(),
                details.fee(),
                details.currency(),
                details.needsApproval(),
                details.renewalDays(),
                details.graceDays(),
                details.open(),
                type.createdAt(),
                type.updatedAt(),
                type.version());
    }
}
