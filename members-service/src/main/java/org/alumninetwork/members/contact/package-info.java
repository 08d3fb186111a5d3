/**
 * Requests of one member to another to be told how to reach them.
 *
 * <p>Contact requests are between two members and nobody else; a place with a mentor is taken by one update that a
 * check constraint holds to the capacity ({@code mentoring/}).
 */
package org.alumninetwork.members.contact;
