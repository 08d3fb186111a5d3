/**
 * What follows when two records of a member become one.
 *
 * <p>When two records of a member become one ({@code support/merge}), registrations, invitations, seats of
 * delegations, speakers and the calendar address go to the survivor; of two registrations to one event the better one
 * stays, and the seat of the other goes to who waits.
 */
package org.alumninetwork.events.merge;
