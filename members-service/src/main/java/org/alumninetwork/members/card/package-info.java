/**
 * Membership cards.
 *
 * <p>A membership card is a verifiable credential signed with Ed25519, good for 90 days at most; at
 * {@code /v1/verifications/{code}} everybody learns whether it is genuine ({@code 404} where not), and nothing else.
 * The keys are at {@code /v1/keys/members}.
 *
 * <p>Its QR code is coarse enough for any phone: it holds that address, and behind {@code #} whose card it is, of
 * which organisation and until when, signed, for who is without a network. Browsers do not send what is behind
 * {@code #}, so that no log holds the name.
 */
package org.alumninetwork.members.card;
