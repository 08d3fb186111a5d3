/**
 * Everything that is kept of a person, for that person.
 *
 * <p>An export asks every service for its part ({@code support/personal}, queries by kind) outside any transaction,
 * again for nine hours where one is down. Staff begin one for who asked them; only the member fetches it. A table with
 * a member's id of which no query speaks fails {@code MemberIdTest}.
 */
package org.alumninetwork.members.export;
