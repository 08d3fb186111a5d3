package org.alumninetwork.support.change;

/**
 * A change and its place in the log.
 *
 * @param number grows with the changes of one subject; unique in the service
 */
public record NumberedChange(long number, Change change) {}
