/**
 * Records that may be the same person.
 *
 * <p>Duplicates are looked for by a scan in SQL, among records that share something rare: an identifier, an address,
 * the sound of the names with the day of birth or the studies. Sounds are Double Metaphone of Latin letters without
 * accents; a word in another script is compared as it is written. What each rule weighs stands in
 * {@code duplicate_rule}, from which sum on a pair is shown in {@code alumni.duplicates.threshold} (50).
 */
package org.alumninetwork.members.duplicate;
