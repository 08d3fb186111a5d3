package org.alumninetwork.chapters.statistic;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alumninetwork.chapters.chart.Bar;
import org.alumninetwork.chapters.chart.BarChart;

/** The statistics as pictures; the name in lower case is how one asks for it. */
enum StatisticsChart {
    COUNTRIES {
        @Override
        BarChart of(NetworkStatistics statistics, Map<String, String> names) {
            return people("Members by country", statistics.membersByCountry(), Map.of());
        }
    },
    EVIDENCE {
        @Override
        BarChart of(NetworkStatistics statistics, Map<String, String> names) {
            return people("Members by what made them alumni", statistics.membersByBasis(), Map.of());
        }
    },
    GRADUATIONS {
        @Override
        BarChart of(NetworkStatistics statistics, Map<String, String> names) {
            return people("Members by the year that made them alumni", statistics.membersByYear(), Map.of());
        }
    },
    CHAPTERS {
        @Override
        BarChart of(NetworkStatistics statistics, Map<String, String> names) {
            return people("Memberships by chapter", statistics.membershipsByChapter(), names);
        }
    },
    YEARS {
        @Override
        BarChart of(NetworkStatistics statistics, Map<String, String> names) {
            return people("Memberships by the year in which they began", statistics.membershipsByYear(), Map.of());
        }
    },
    BASES {
        @Override
        BarChart of(NetworkStatistics statistics, Map<String, String> names) {
            return people("Memberships by how they came to be", statistics.membershipsByBasis(), Map.of());
        }
    },
    ACTIVITY {
        @Override
        BarChart of(NetworkStatistics statistics, Map<String, String> names) {
            return new BarChart(
                    "Events by month",
                    "events",
                    statistics.activity().stream()
                            .flatMap(month -> Stream.of(
                                    new Bar("all events", month.month(), (long) month.events()),
                                    new Bar("joint events", month.month(), (long) month.jointEvents())))
                            .toList());
        }
    };

    /** More bars would not be read; the rest is in the figures. */
    private static final int MOST_BARS = 60;

    abstract BarChart of(NetworkStatistics statistics, Map<String, String> namesOfChapters);

    private static BarChart people(String title, Counted counted, Map<String, String> names) {
        List<Bar> bars = counted.cells().stream()
                .limit(MOST_BARS)
                .map(cell -> new Bar("members", names.getOrDefault(cell.cell(), cell.cell()), cell.count()))
                .toList();
        return new BarChart(title, "members", bars);
    }
}
