/**
 * Members, as members-service tells of them.
 *
 * <p>Members, memberships, organisations, offices and terms are replicas ({@code member/}, {@code organisation/}), so
 * registering goes on while the other services are down.
 */
package org.alumninetwork.events.member;
