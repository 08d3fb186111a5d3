package org.alumninetwork.events.series;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with a series. */
public enum SeriesProblems implements ProblemType {
    RULE_NOT_USABLE(
            422,
            "The rule of the series cannot be used",
            "`rule` is the value of an RRULE (RFC 5545, 3.3.10), daily or less often; the first time that it gives is "
                    + "`event.startsAt`, and it gives at most 400 within a year."),
    NOTHING_TO_COME(
            409,
            "No occurrence is to come",
            "What has begun, was completed or cancelled stays as it is, and nothing else is left of what was meant."),
    SERIES_NOT_DRAFT(409, "The series is no draft", "A series is published once."),
    SERIES_CANCELLED(409, "The series was cancelled", "It stays as it is. Create another one."),
    NOT_AN_OCCURRENCE(
            422,
            "The event is no occurrence of the series",
            "List them by `/v1/events?series=…`, and name one of them."),
    OCCURRENCE_AT_ODDS(
            409,
            "An occurrence does not go with the amendment",
            "One that was changed by itself would make no sense any more. Amend that one first.");

    private final int status;
    private final String title;
    private final String explanation;

    SeriesProblems(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String explanation() {
        return explanation;
    }
}
