package org.alumninetwork.chapters.partnership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alumninetwork.support.problem.Violation;
import org.alumninetwork.support.text.LocalizedText;
import org.alumninetwork.support.text.TimeZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** What is agreed, while it is a draft. */
@Schema(description = "What is agreed; it can be amended while it is a draft.")
record PartnershipDetails(
        @NotNull PartnershipKind kind,

        @Schema(description = "By language tag", examples = "{\"en\": \"Co-operation agreement\"}")
        @NotNull
        @LocalizedText
        Map<String, String> title,

        @Schema(description = "Organisations; two at least") @NotNull @Size(min = 2, max = 50) @UniqueElements
        List<@NotNull UUID> partyIds,

        @NotNull @Valid Scope scope,

        @Schema(description = "First day, in `timeZone`", examples = "2027-01-01") @NotNull
        LocalDate startsOn,

        @Schema(description = "Last day, in `timeZone`; absent for one without an end", nullable = true)
        LocalDate endsOn,

        @Schema(description = "IANA time zone whose midnight begins and ends it", examples = "Europe/Helsinki")
        @NotNull
        @TimeZoneId
        String timeZone,

        @Schema(description = "When the parties look at it again, on its first day or later", nullable = true)
        LocalDate reviewOn,

        @Schema(description = "Days between a termination and the end", examples = "90") @NotNull @Min(0) @Max(730)
        Integer noticeDays,

        @NotNull @Size(max = 50) List<@NotNull @Valid SharingTerms> sharing,

        @NotNull @Size(max = 50) List<@NotNull @Valid Benefit> benefits) {

    /** What makes no sense together, whoever the parties are. */
    List<Violation> faults() {
        Stream<Violation> review = reviewOn != null && reviewOn.isBefore(startsOn)
                ? Stream.of(Violation.ofBody("/reviewOn", "must be " + startsOn + " or later"))
                : Stream.empty();
        Stream<Violation> given = IntStream.range(0, benefits.size())
                .filter(place -> benefits.get(place).isGivenToItsGiver())
                .mapToObj(place ->
                        Violation.ofBody("/benefits/" + place + "/givenTo", "must be another party than gives it"));
        return Stream.concat(review, given).toList();
    }

    /** What the terms of sharing name that is not there to be shared. */
    List<Violation> sharingFaults() {
        return IntStream.range(0, sharing.size())
                .boxed()
                .flatMap(place -> sharing.get(place).faults("/sharing/" + place))
                .toList();
    }

    /** When it is looked at again, unless that is before another first day. */
    LocalDate reviewNotBefore(LocalDate day) {
        return reviewOn == null || reviewOn.isBefore(day) ? null : reviewOn;
    }
}
