/**
 * Organisations, offices, terms and partnerships, as chapters-service tells of them.
 *
 * <p>Organisations, offices, terms and partnerships are a replica of chapters-service; the feed
 * {@code /v1/changes/members} tells the other services, and each registry of its own people.
 */
package org.alumninetwork.members.organisation;
