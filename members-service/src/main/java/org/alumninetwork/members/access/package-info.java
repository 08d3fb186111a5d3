/**
 * The access log.
 *
 * <p>Who looks at what others hide is noted ({@link HiddenFields}) and written a moment later, together
 * ({@link AccessLog}); a normal stop writes what waits. Registries see what they have said or what the member
 * consented to, so they leave no entry.
 */
package org.alumninetwork.members.access;
