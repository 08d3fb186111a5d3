/**
 * Agreements between organisations.
 *
 * <p>What was done to an agreement is kept, whether it is in force follows from the clock at midnight in its own time
 * zone; a job only tells the feed. A signature needs a member who holds an office that may sign on that day (the term
 * is locked meanwhile) and a sign-in of the last five minutes ({@code alumni.signatures.max-age},
 * {@code alumni.signatures.acr-values}; RFC 9470). Texts and signatures never change, and what was signed changes only
 * by an amendment: one, which follows without a gap. A termination ends what was signed to take the agreement's place,
 * too. Drafts are known to the parties alone, also in the feed; the report counts and never lists people, as figures
 * and as a picture. What a party's members get is told to each, and a guest membership lets them claim what the other's
 * members may. The feed is reminded of reviews, and of ends in time for notice, once each.
 */
package org.alumninetwork.chapters.partnership;
