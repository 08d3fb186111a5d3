/**
 * Who was erased and comes back of their own will.
 *
 * <p>What registries called an erased person is refused by imports and by SCIM, for ever ({@code erasure}); it is known by
 * salted hashes alone, so nobody can look up who that was. Where the person has come back and wants a registry to know of it,
 * an administrator who is told the identifiers lifts that. The lift is on record, the identifiers are not.
 */
package org.alumninetwork.members.suppression;
