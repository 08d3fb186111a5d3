package org.alumninetwork.members.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alumninetwork.members.membershiptype.MembershipTypeDetails;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;

/**
 * From when to when somebody belongs, as officers say it rather than the day on which they do.
 *
 * @param startDate the first day; null where it is not said
 * @param endDate the last day; null where it is not said
 */
record StatedDays(LocalDate startDate, LocalDate endDate) {

    boolean sayAnything() {
        return startDate != null || endDate != null;
    }

    LocalDate firstDayOr(LocalDate day) {
        return startDate == null ? day : startDate;
    }

    LocalDate lastDayOr(LocalDate day) {
        return endDate == null ? day : endDate;
    }

    /**
     * One period may be paid ahead, beside the one in which today is.
     *
     * @param firstDay that of the membership, said or not
     * @param lastDay that of the membership, said or not; null: without end
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where nobody can have belonged from when to when they say
     */
    void mustBePossible(MembershipTypeDetails type, LocalDate today, LocalDate firstDay, LocalDate lastDay) {
        List<Violation> faults = new ArrayList<>();
        LocalDate latestStart = endDate == null && lastDay != null && lastDay.isBefore(today) ? lastDay : today;
        if (firstDay.isAfter(latestStart)) {
            faults.add(Violation.ofBody("/startDate", "must be " + latestStart + " or earlier"));
        }
        if (endDate != null && type.months() == null) {
            faults.add(Violation.ofBody("/endDate", "must be left out, for the type is without end"));
        } else if (endDate != null) {
            LocalDate paidAhead = type.lastDayAfter(type.lastDayFrom(today));
            if (endDate.isBefore(firstDay) || endDate.isAfter(paidAhead)) {
                faults.add(Violation.ofBody("/endDate", "must be from " + firstDay + " to " + paidAhead));
            }
        }
        if (!faults.isEmpty()) {
            throw CommonProblems.INVALID_REQUEST.because("Mend what `violations` names.", faults);
        }
    }
}
