/**
 * Organisations that hold an event.
 *
 * <p>Hosts are officers of the organisations that hold the event and of everything above them, and administrators. An
 * event is made by one organisation; others hold it together with it once each has consented. Answers to a question
 * are read by the host that asks it.
 */
package org.alumninetwork.events.host;
