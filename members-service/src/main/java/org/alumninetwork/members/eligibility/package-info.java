/**
 * Who may join what, and why.
 *
 * <p>Who is eligible for what is derived from the affiliations and the rule in force, never stored; nobody joins
 * without, except by an agreement. The explanation says for each piece of evidence what it lacks; who hides affiliations
 * gives it only to those who have to decide ({@link EligibilityPolicy}).
 */
package org.alumninetwork.members.eligibility;
