/**
 * How a chapter stands by the rules of its certification.
 *
 * <p>Which state of a chapter ({@code chapter/}) may follow which ({@code decision/}) is data that a trigger holds;
 * rules ({@code rule/}) are versions that never change. A standing counts the evidence for every rule in force on a
 * day, for any number of chapters in one statement, and a certifier sees how all of them stand; its ETag is what a
 * decision names, so nobody decides on an outdated one. Today's are kept for as long as the revision of their evidence
 * stays the same, which triggers count for each chapter. The nightly review keeps since when a rule is not met, puts
 * certified chapters {@code AT_RISK} with a day by which to mend it, and proposes the rest to staff. A day is reviewed
 * once, by whichever instance is first, and missed days are caught up.
 *
 * <p>Evidence comes from replicas of events ({@code event/}) and memberships ({@code member/}), from confirmations
 * ({@code confirmation/}) and from annual reports ({@code report/}), which are filled in from what is known and
 * accepted by the certifier, whose sum of a year comes from those that were accepted.
 */
package org.alumninetwork.chapters.standing;
