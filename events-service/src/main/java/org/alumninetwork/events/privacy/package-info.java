/**
 * What follows when somebody is erased.
 *
 * <p>When somebody is erased ({@code support/erasure}), registrations stay without a name, for events count who came;
 * a registration to an event to come stands against it.
 */
package org.alumninetwork.events.privacy;
