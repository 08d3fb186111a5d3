/**
 * What a network wants to reach together.
 *
 * <p>Members tell what they did for one, those whose goal it is confirm it once, and the report counts what was
 * confirmed and names only those who consent; an organisation's report takes all its goals together.
 */
package org.alumninetwork.chapters.goal;
