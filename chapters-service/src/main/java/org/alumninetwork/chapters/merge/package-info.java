/**
 * What follows when two records of a member become one.
 *
 * <p>When two records of a member become one ({@code support/merge}), terms, contributions, claims, nominations and
 * seats in juries go to the survivor; signatures stay as they were given, under the id of that day.
 */
package org.alumninetwork.chapters.merge;
