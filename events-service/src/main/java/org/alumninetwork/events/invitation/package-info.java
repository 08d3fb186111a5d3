/** Who is asked to come, by name. */
package org.alumninetwork.events.invitation;
