/**
 * What is held, when, where, by whom and for whom.
 *
 * <p>Times are wall time plus an IANA zone; instants are derived. A time that a change of clocks skips is refused, one
 * that comes twice is the first of the two.
 *
 * <p>An event is a draft, published, perhaps postponed (it keeps its registrations) and ends cancelled or completed,
 * when it tells who came. What is amended after the publication is listed for those who come, and counted in
 * {@code sequence}.
 *
 * <p>Who sees an event is for its hosts to say: everybody, members, members of organisations (and of those that these
 * invite by an agreement in force), or those named.
 */
package org.alumninetwork.events.event;
