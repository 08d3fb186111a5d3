/**
 * The second door of a registry: SCIM 2.0 (RFC 7643, RFC 7644).
 *
 * <p>The library {@code scim-sdk-server} does the protocol, {@code search/} makes SQL of its filters, and a
 * {@code Roster} ({@code user/}) reads the people of a request together, decides on them in memory and writes them
 * together (the records by {@code member/MemberRows}, for each statement on members has triggers behind it), so a bulk
 * request of a hundred costs about as many statements as one of one. Bulk goes past the library ({@link ScimBulk},
 * {@link BulkStep}); of a PATCH it takes the library's operations alone ({@link UserPatch}). {@code /Me} is the person
 * who signed in ({@link OwnScim}). See docs/adr/0012.
 */
package org.alumninetwork.members.scim;
