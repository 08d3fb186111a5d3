/**
 * Tickets that are checked without a network.
 *
 * <p>Tickets are JSON Web Signatures by Ed25519; a device fetches the public keys ({@code /v1/keys/events}) and checks
 * them without a network. Scans carry a nonce, may be told late and in any order, and are judged by their own time.
 */
package org.alumninetwork.events.ticket;
