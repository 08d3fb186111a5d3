package org.alumninetwork.chapters.chart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Figures to be shown as bars.
 *
 * @param title what the chart shows
 * @param unit what its axis counts
 */
public record BarChart(String title, String unit, List<Bar> bars) {

    /** The figures as text, for those who do not see the picture. */
    String inWords() {
        return bars.stream()
                .map(bar -> bar.label() + ", " + bar.series() + ": "
                        + (bar.value() == null ? "not told" : String.valueOf(bar.value())))
                .collect(Collectors.joining("; "));
    }

    long labels() {
        return bars.stream().map(Bar::label).distinct().count();
    }

    boolean hasSeveralSeries() {
        return bars.stream().map(Bar::series).distinct().count() > 1;
    }
}
