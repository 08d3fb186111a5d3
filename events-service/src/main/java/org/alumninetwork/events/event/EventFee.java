package org.alumninetwork.events.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.alumninetwork.support.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a place costs; it is stated here and collected elsewhere. */
@Schema(description = "What a place costs; it is stated here and collected elsewhere.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventFee(
        @Schema(description = "For each place, as a decimal number", examples = "25.00")
        @NotNull
        @Pattern(regexp = "[0-9]{1,9}([.][0-9]{1,3})?", message = "must be a decimal number such as 25.00")
        String amount,

        @Schema(description = "ISO 4217", examples = "EUR") @NotNull @CurrencyCode
        String currency,

        @Schema(
                description = "What it covers, by language tag",
                nullable = true,
                examples = "{\"en\": \"Dinner and coffee\"}")
        @LocalizedText(most = 1000)
        Map<String, String> covers) {

    /** Whether it can be paid: a currency has so many decimals. What cannot be read is for other constraints to refuse. */
    boolean fitsItsCurrency() {
        try {
            return amount == null
                    || currency == null
                    || new BigDecimal(amount).stripTrailingZeros().scale()
                            <= Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException _) {
            return true;
        }
    }
}
