/**
 * Two records of one person become one.
 *
 * <p>A merge deletes the lost record and keeps each row that it touches as it was ({@code merge_row}), so that a
 * reversal within 30 days puts back exactly that. Each feature moves its own rows ({@code XMerge}). It locks in the
 * order in which imports do. The other services follow {@code member.merged} and {@code member.unmerged}
 * ({@code support/merge}).
 */
package org.alumninetwork.members.merge;
