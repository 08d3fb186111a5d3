/**
 * Who said what of a person.
 *
 * <p>Whoever writes says so first ({@link Origins}), and triggers mark each field that changes with it:
 * {@code member.origins} names an {@code origin} by field, {@code *} that of the record's creation, so a bulk load
 * writes one small constant.
 */
package org.alumninetwork.members.provenance;
