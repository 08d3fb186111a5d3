/**
 * Memberships that an agreement gives.
 *
 * <p>Members of one party of an agreement in force may be guest members of another where it says so (one function in
 * the database says who): eligible whatever the rule of eligibility says, admitted at once where there is no fee,
 * marked with the agreement. {@code GuestClock} ends it with the agreement, or when the person leaves the other party.
 */
package org.alumninetwork.members.guest;
