/**
 * Calendars (iCalendar, RFC 5545).
 *
 * <p>Calendars ({@code .ics}) of organisations, partnerships in force, series and members are written by ical4j, their
 * time zones from the rules by which this service knows its instants. A member's own calendar has a secret address, of
 * which only the digest is kept. The file of an organisation is kept as it was made until something in it is new.
 */
package org.alumninetwork.events.calendar;
