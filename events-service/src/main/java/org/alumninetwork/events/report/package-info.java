/**
 * What is told of an event once it is over.
 *
 * <p>After the event hosts tell who came; where they have not for three days, a job completes the event by its
 * check-ins. Attendees give feedback once; nothing leads from an answer to who gave it, and hosts read it from five
 * answers on. Each host has a report on an event, and on all that it held in a year, as JSON and CSV: who came, who
 * did not, how many of its own members, what they gave.
 */
package org.alumninetwork.events.report;
