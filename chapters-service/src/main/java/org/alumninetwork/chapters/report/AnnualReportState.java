package org.alumninetwork.chapters.report;

/** How far an annual report is. */
public enum AnnualReportState {
    FILED,
    /** To be mended and filed again. */
    RETURNED,
    ACCEPTED
}
