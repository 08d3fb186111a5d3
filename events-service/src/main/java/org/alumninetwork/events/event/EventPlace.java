package org.alumninetwork.events.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.support.text.Characters;
import org.alumninetwork.support.text.CountryCode;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where people meet; coordinates in degrees (WGS 84). */
@Schema(description = "Where people meet.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventPlace(
        @Schema(examples = "Tiedekulma") @NotBlank @Legible @Size(max = 200)
        String name,

        @Schema(nullable = true, examples = "Yliopistonkatu 4") @Legible @Size(min = 1, max = 300)
        String address,

        @Schema(nullable = true, examples = "Helsinki") @Legible @Size(min = 1, max = 100)
        String city,

        @Schema(description = "ISO 3166-1 alpha-2", examples = "FI") @NotNull @CountryCode
        String country,

        @Schema(description = "Degrees north (WGS 84)", nullable = true, examples = "60.1695")
        @DecimalMin("-90")
        @DecimalMax("90")
        BigDecimal latitude,

        @Schema(description = "Degrees east (WGS 84)", nullable = true, examples = "24.9496")
        @DecimalMin("-180")
        @DecimalMax("180")
        BigDecimal longitude) {

    /** As one writes it on an envelope. */
    public String inOneLine() {
        return Stream.of(name, address, city)
                .filter(Objects::nonNull)
                .map(Characters::onOneLine)
                .collect(Collectors.joining(", "));
    }
}
