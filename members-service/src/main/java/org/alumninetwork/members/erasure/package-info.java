/**
 * A person is taken out of all services.
 *
 * <p>An erasure goes through the feeds alone ({@code support/erasure}): every service says what stands against it and
 * holds the person, and only where nothing does all erase. Statistics stay without the person; hashes of identifiers
 * under a salt keep a later import from bringing the person back. Who asked reads the receipt.
 */
package org.alumninetwork.members.erasure;
