package org.alumninetwork.members.membershiptype;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;
import org.alumninetwork.support.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is said of a type of membership when it is created or amended. */
@Embeddable
@Schema(description = "What is said of a type of membership when it is created or amended.")
public record MembershipTypeDetails(
        @Schema(description = "Stays what it was at the creation") @NotNull
        UUID organisationId,

        @Schema(description = "Name by language tag", examples = "{\"en\": \"Annual member\"}")
        @NotNull
        @LocalizedText
        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, String> name,

        @NotNull @Enumerated(EnumType.STRING) PeriodKind period,

        @Schema(
                nullable = true,
                description = "How long it lasts; absent: without end. Whole years where the period is FIXED",
                examples = "12")
        @Min(1)
        @Max(120)
        Integer months,

        @Schema(
                nullable = true,
                description = "Month and day on which each FIXED period begins; never 29 February",
                examples = "01-01")
        @Pattern(regexp = MonthAndDay.FORM, message = "must be a month and a day of every year such as 01-31")
        String periodStart,

        @Schema(
                nullable = true,
                description = "Whoever joins on this month and day or later in a FIXED period gets the next one too",
                examples = "10-01")
        @Pattern(regexp = MonthAndDay.FORM, message = "must be a month and a day of every year such as 01-31")
        String rolloverDay,

        @Schema(
                nullable = true,
                type = SchemaType.STRING,
                description = "For each period, as a decimal; absent: free",
                examples = "35.00")
        @DecimalMin("0.01")
        @Digits(integer = MOST_DIGITS, fraction = 2)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal fee,

        @Schema(nullable = true, description = "ISO 4217; with a fee", examples = "EUR")
        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code such as EUR")
        String currency,

        @Schema(description = "Whether officers decide on each application; with a fee they always do")
        boolean needsApproval,

        @Schema(description = "How many days before its end a membership can be renewed", examples = "60")
        @Min(0)
        @Max(366)
        int renewalDays,

        @Schema(description = "For how many days after its end one still belongs", examples = "30") @Min(0) @Max(366)
        int graceDays,

        @Schema(nullable = true, description = "Whether it can be applied for; true unless said")
        Boolean open) {

    private static final int MOST_DIGITS = 9;

    public MembershipTypeDetails {
        fee = fee == null || fee.scale() > 2 || fee.scale() < -MOST_DIGITS
                ? fee
                : fee.setScale(2, RoundingMode.UNNECESSARY);
        open = open == null || open;
    }

    /** Somebody has to see the money first, so nobody joins or renews by themselves where there is a fee. */
    public boolean admitsAtOnce() {
        return !needsApproval && fee == null;
    }

    public boolean costsNothing() {
        return fee == null;
    }

    /** The last day of a membership that begins on the day; null: without end. */
    public LocalDate lastDayFrom(LocalDate day) {
        if (months == null) {
            return null;
        }
        return switch (period) {
            case ROLLING -> day.plusMonths(months).minusDays(1);
            case FIXED -> lastDayOfFixed(day);
        };
    }

    /** The last day of one that began on the day and has been renewed to today; null: without end. */
    public LocalDate lastDayFrom(LocalDate day, LocalDate today) {
        LocalDate lastDay = lastDayFrom(day);
        while (lastDay != null && lastDay.isBefore(today)) {
            lastDay = lastDayAfter(lastDay);
        }
        return lastDay;
    }

    private LocalDate lastDayOfFixed(LocalDate day) {
        LocalDate begin = MonthAndDay.atOrBefore(periodStart, day);
        LocalDate next = begin.plusMonths(months);
        boolean rollsOver = rolloverDay != null && !day.isBefore(MonthAndDay.atOrAfter(rolloverDay, begin));
        return (rollsOver ? next.plusMonths(months) : next).minusDays(1);
    }

    /** What comes after a membership's last day, without a gap. */
    public LocalDate lastDayAfter(LocalDate lastDay) {
        return lastDay.plusDays(1).plusMonths(months).minusDays(1);
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where the parts do not fit together
     */
    void mustBeConsistent() {
        List<Violation> faults = new ArrayList<>();
        boolean fixed = period == PeriodKind.FIXED;
        refuse(faults, fixed && (months == null || months % 12 != 0), "/months", "must be whole years of 12 months");
        refuse(
                faults,
                fixed == (periodStart == null),
                "/periodStart",
                "must be there where the period is FIXED, and only there");
        refuse(faults, !fixed && rolloverDay != null, "/rolloverDay", "must be left out where the period is not FIXED");
        refuse(
                faults,
                rolloverDay != null && rolloverDay.equals(periodStart),
                "/rolloverDay",
                "must be another day than periodStart");
        refuse(
                faults,
                (fee == null) != (currency == null),
                "/currency",
                "must be there where there is a fee, and only there");
        if (!faults.isEmpty()) {
            throw CommonProblems.INVALID_REQUEST.because("Mend what `violations` names.", faults);
        }
    }

    private static void refuse(List<Violation> faults, boolean wrong, String pointer, String rule) {
        if (wrong) {
            faults.add(Violation.ofBody(pointer, rule));
        }
    }
}
