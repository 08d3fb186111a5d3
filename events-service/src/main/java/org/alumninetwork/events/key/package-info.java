/** The public keys by which tickets and certificates are checked without a network. */
package org.alumninetwork.events.key;
