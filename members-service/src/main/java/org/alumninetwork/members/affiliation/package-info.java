/**
 * What makes somebody an alumnus or alumna.
 *
 * <p>What an affiliation was before is kept by triggers ({@code affiliation_version}), so an affiliation that never
 * changes costs nothing; the view {@code affiliation_evidence} says from when to when each version stood and who wrote
 * it.
 */
package org.alumninetwork.members.affiliation;
