/**
 * Events that repeat.
 *
 * <p>Series repeat by a rule that is counted on the wall (lib-recur), so an hour stays that hour. Occurrences of the
 * next year are events; a nightly job goes on. An amendment from an occurrence on splits the series there;
 * registrations stay with their occurrence, which moves with the series, and is cancelled or deleted where the new
 * rule has it no more. A dry run does all of it and takes it back. Questions, quotas and sessions of one occurrence
 * are given to all to come ({@code plan/}); those that follow in time are planned as the last one before them.
 */
package org.alumninetwork.events.series;
