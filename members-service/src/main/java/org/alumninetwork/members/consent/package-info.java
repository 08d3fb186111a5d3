/**
 * What a member agreed to, and how that was asked.
 *
 * <p>Consents are never changed, only withdrawn; they and how a member wants to be written to are in the feed. One
 * with the purpose {@code registry-<code>} lets that source be told what the member keeps, where the agreement names
 * it ({@code Sight.OwnSource}).
 */
package org.alumninetwork.members.consent;
