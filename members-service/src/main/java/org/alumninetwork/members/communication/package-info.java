/** How a member wants to be written to, by which channels, and of what not. */
package org.alumninetwork.members.communication;
