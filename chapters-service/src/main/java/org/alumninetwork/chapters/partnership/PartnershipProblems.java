package org.alumninetwork.chapters.partnership;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with agreements. */
public enum PartnershipProblems implements ProblemType {
    UNKNOWN_PARTY(
            422,
            "A party is not known",
            "`partyIds` must be ids of organisations that are not archived; who gives and gets a benefit must be among them."),
    AGREEMENT_ENDS_BEFORE_IT_STARTS(
            422,
            "The agreement would end before it starts",
            "`endsOn` is the last day of the agreement: its first day or later."),
    NOT_A_DRAFT(
            409,
            "The agreement is no draft any more",
            "What was proposed or signed stays as it is. Withdraw the proposal, or amend what was signed."),
    TEXT_IS_MISSING(
            409,
            "There is no text that could be proposed",
            "Add a text first; after a withdrawal add a new one, for those who signed the old one signed nothing else."),
    NOT_PROPOSED(409, "The agreement is not proposed", "Only a proposal is signed or withdrawn."),
    TEXT_IS_ANOTHER(
            412,
            "The text is another one",
            "A signature names the text that was read. Read the present one, and sign that."),
    PARTY_HAS_SIGNED(409, "The party has signed", "A party signs a text once."),
    NO_POWER_TO_SIGN(
            403,
            "The caller may not sign for the party",
            "Agreements are signed, and ended, by a member who holds an office of the party today that `maySign`."),
    SIGN_IN_AGAIN(
            401,
            "Signing needs a fresh sign-in",
            "Ask the provider for a new token with `max_age` and `acr_values` as in WWW-Authenticate (RFC 9470), and send the request again."),
    NOT_SIGNED(
            409,
            "The agreement is not signed, or it has ended",
            "Only an agreement that is signed or in force is ended or amended."),
    AMENDMENT_OUT_OF_PLACE(
            422,
            "The amendment would not follow the agreement that it amends",
            "It begins after the first day of the agreement that it amends, and on the day after its last one at the latest: no day is without an agreement, and none has two."),
    AMENDMENT_TOO_LATE(
            409,
            "The agreement takes no amendment any more",
            "One that was terminated ends, and its amendments with it. One that another amendment takes the place of is past changing: those who signed that one changed other terms than these. Amend the latest."),
    AGREEMENT_IS_OVER(
            409,
            "The last day of the agreement is over",
            "What would be signed now was never in force. Withdraw the proposal, and write days to come.");

    private final int status;
    private final String title;
    private final String explanation;

    PartnershipProblems(int status, String title, String explanation) {
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
