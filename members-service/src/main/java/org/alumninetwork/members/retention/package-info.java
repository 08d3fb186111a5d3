/**
 * Rules of retention.
 *
 * <p>How long what is kept is data; each night {@link RetentionRun} does what the rules say, by date. Members are
 * proposed, or erased like by anybody's wish, with what stands against it.
 */
package org.alumninetwork.members.retention;
