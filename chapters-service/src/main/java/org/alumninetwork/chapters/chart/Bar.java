package org.alumninetwork.chapters.chart;

/**
 * One bar of a chart.
 *
 * @param series what it is one of; bars of one series have one colour
 * @param label what it stands for
 * @param value null where it is not told
 */
public record Bar(String series, String label, Long value) {}
