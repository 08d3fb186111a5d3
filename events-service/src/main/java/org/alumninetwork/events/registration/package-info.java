/**
 * Who comes, and who waits.
 *
 * <p>Seats are counted in the event's row by a trigger on {@code registration}, under a check constraint, and in each
 * quota that speaks of the category (quotas may overlap; they are locked in the order of their ids). A member's guests
 * take seats, too. Everything that changes seats locks the event's row first; registrations that arrive together are
 * decided in one transaction ({@link RegistrationLine}, ADR 0013).
 *
 * <p>The queue is in strict order (nobody is passed by somebody who wants the same seats) or by best fit;
 * {@link Seating} holds both rules. Only {@link WaitingList} promotes, and not after registration has closed: at once,
 * or with an offer that is good until just before its deadline.
 */
package org.alumninetwork.events.registration;
