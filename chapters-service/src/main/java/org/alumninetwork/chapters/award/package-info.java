/**
 * Awards, from the call to the announcement.
 *
 * <p>A cycle ({@code cycle/}) keeps the award's rule as it was when it was opened, and goes through its phases by its
 * days or by a decision, never back. A nominee ({@code nomination/}) consents or is not announced. A juror in conflict
 * (declared; or found: nominator, seconder, same board) scores nothing, a nominated juror leaves and the scores fall
 * away: the database holds all of it. Nobody on a jury ({@code jury/}) sees others' scores while it scores, and scores
 * are not in the feed. The result ({@code announcement/}) explains each place, and is kept as it was announced.
 */
package org.alumninetwork.chapters.award;
