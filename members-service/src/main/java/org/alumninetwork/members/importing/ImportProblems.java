package org.alumninetwork.members.importing;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with an import as a whole. */
public enum ImportProblems implements ProblemType {
    UNREADABLE_FILE(
            400,
            "The file cannot be read",
            "It must be UTF-8, and either CSV (RFC 4180) with a header line, separated by commas, semicolons or tabs, or one JSON object to a line. Nothing was imported."),
    COLUMN_MISSING(
            422,
            "A column is missing",
            "`externalId` and `familyName` are needed. Where the file names its columns otherwise, say so in `columns` of the source. Nothing was imported."),
    IMPORT_ENDED(409, "The import has ended", "What has ended cannot be cancelled."),
    NOTHING_TO_CONFIRM(
            409,
            "The import cannot be confirmed",
            "Only a whole file in the state AWAITING_CONFIRMATION is confirmed, and only while the source has sent"
                    + " nothing after it. Send the present file instead."),
    NOTHING_TO_RESTART(
            409,
            "The import cannot be started again",
            "Only one in the state FAILED whose rows are still here is, and only while the source has sent nothing"
                    + " after it. They are kept for 30 days. Send the present file instead."),
    AGREEMENT_CHANGED(
            409,
            "The agreement lets in less than when the file arrived",
            "Nothing was imported. Send the file again; what the agreement does not let in is left out."),
    STAGED_ROWS_LOST(
            500,
            "The rows of the file are gone",
            "The database broke down between the arrival of the file and its import. Nothing was imported; send the file again."),
    IMPORT_BROKE_DOWN(
            500,
            "The import broke down",
            "Nothing of it was applied. Start it again; where it happens again, tell the operator the id of the"
                    + " import.");

    private final int status;
    private final String title;
    private final String explanation;

    ImportProblems(int status, String title, String explanation) {
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
