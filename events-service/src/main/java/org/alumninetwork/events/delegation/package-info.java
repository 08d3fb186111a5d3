/**
 * Seats that belong to organisations.
 *
 * <p>Delegations are seats that belong to organisations by rules of the event: one for each, for whoever holds the
 * office today, or whom the organisation names. Whoever loses the office loses the seat, until the event begins.
 */
package org.alumninetwork.events.delegation;
