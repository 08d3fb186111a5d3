/**
 * The record of a person, and the directory of those who are there to be seen.
 *
 * <p>What the caller may not see is absent, cannot be found, and cannot be sorted by: {@link Sight} says it once, for
 * queries and for records. Who sees a field unless the member says otherwise stands in {@link VisibleField}.
 *
 * <p>The directory searches one index of the words and filters of a member's own record, and one of the words of
 * affiliations ({@code search_words} in the database folds text as {@code NameKeys} does names); who was found is read
 * again, each field joined with who sees it. What a mistyped word may mean comes from {@code search_word}, which knows
 * only words that members may see; {@link SearchVocabulary} renews it each hour.
 *
 * <p>Who registers and is known already gets that record ({@link RecordClaim}): by identifiers or an address that the
 * token's provider has proven ({@code alumni.claims.*} names the claims), never by a name, and only if nobody has
 * claimed it.
 *
 * <p>Counts of the whole directory are kept by statement triggers that only append ({@code facet_change}), so that
 * writers never wait for each other; {@link KeptFacets} adds them up from time to time, and readers add both. Of a
 * search they are counted on request, and for officers, who see what is for them alone.
 *
 * <p>Of several words that are searched for, the one that fewest share is looked up, and the others in those who have
 * it. Where each is shared by very many, only some are looked at ({@link WordSearch}): the first by name, or, where some
 * years let few of them through, some of those. How a search is planned never hangs on what PostgreSQL believes of a word.
 *
 * <p>Who has an expertise, studied somewhere, belongs to an organisation or takes a mentee is listed in the order of names:
 * the rows that say so carry the keys of the name, by triggers ({@link Listing}). Of each value of a filter it is known how
 * many it lets through ({@link ExpectedMembers}), and by that a page comes upon its members the way that takes least
 * ({@link Walk}): the order of the directory may hold them at its end. As values may exclude each other, an attempt that finds
 * too few is given up for a way that surely does not take long.
 */
package org.alumninetwork.members.member;
