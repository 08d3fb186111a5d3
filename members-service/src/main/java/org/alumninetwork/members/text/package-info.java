/** Names, addresses and identifiers as they are written, and as they are compared. */
package org.alumninetwork.members.text;
