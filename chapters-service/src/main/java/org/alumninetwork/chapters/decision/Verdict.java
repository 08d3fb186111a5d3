package org.alumninetwork.chapters.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.chapters.chapter.CertificationState;

/**
 * What a decision says.
 *
 * @param decidedBy the member who decided; null for the nightly review and for administrators
 * @param mendBy null where nothing is to be mended
 * @param appealUntil null where nothing is taken from the chapter
 */
record Verdict(
        CertificationState toState,
        String reasons,
        boolean automatic,
        UUID decidedBy,
        LocalDate mendBy,
        LocalDate appealUntil) {

    /** How long a decision can be appealed (domain: an appeal period on every decision that takes something). */
    private static final int APPEAL_DAYS = 30;

    static Verdict of(CertificationState toState, String reasons, UUID decidedBy, LocalDate mendBy, LocalDate today) {
        return new Verdict(toState, reasons, false, decidedBy, mendBy, appealUntil(toState, today));
    }

    static Verdict automatic(CertificationState toState, String reasons, LocalDate mendBy, LocalDate today) {
        return new Verdict(toState, reasons, true, null, mendBy, appealUntil(toState, today));
    }

    private static LocalDate appealUntil(CertificationState toState, LocalDate today) {
        return toState.isAdverse() ? today.plusDays(APPEAL_DAYS) : null;
    }
}
