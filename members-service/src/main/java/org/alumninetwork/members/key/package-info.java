/** The public keys by which membership cards are checked without a network. */
package org.alumninetwork.members.key;
