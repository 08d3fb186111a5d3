/**
 * Who belongs to which organisation, from when to when.
 *
 * <p>A membership's state follows from its dates ({@link MembershipDates}); {@link MembershipClock} moves states on
 * each organisation's local date, and dates each step by the day on which it was due. {@code membership_span} keeps
 * what was when.
 */
package org.alumninetwork.members.membership;
