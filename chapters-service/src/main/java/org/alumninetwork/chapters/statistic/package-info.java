/**
 * Counts of the network that give nobody away.
 *
 * <p>Members by country, by what made them alumni and by the year of it; memberships by chapter, year and
 * basis; chapters, events. Triggers keep the cells counted as the replicas change, whatever changes them; an answer is
 * kept until the version of the counters grows. Cells of fewer than five are suppressed, and so many others that they
 * cannot be found by subtraction. As JSON, CSV and pictures ({@code chart/}) that say in words what they show.
 */
package org.alumninetwork.chapters.statistic;
