package org.alumninetwork.members.source;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with sources. */
public enum SourceProblems implements ProblemType {
    SOURCE_CODE_TAKEN(409, "Another source has this code", "A code names one source, for it stands in its tokens."),
    SOURCE_CODE_IS_FIXED(
            422,
            "The code of a source stays",
            "It stands in the tokens of the source's client. Make another source known."),
    NO_AGREEMENT_IN_FORCE(
            403,
            "No agreement allows the synchronisation",
            "A registry from outside a network synchronises while a partnership between its organisation and the network is in force whose sharing terms name it. `agreement`, `agreementTitle` and `endedAt` tell the last one; nothing of what it brought is deleted."),
    AGREEMENT_LACKS_NAME(
            403,
            "The agreement does not let in a name",
            "Without `familyName` no record can be kept. Amend the sharing terms of the partnership.");

    private final int status;
    private final String title;
    private final String explanation;

    SourceProblems(int status, String title, String explanation) {
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
