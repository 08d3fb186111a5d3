package org.alumninetwork.events.certificate;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with a certificate. */
public enum CertificateProblems implements ProblemType {
    EVENT_NOT_COMPLETED(
            409,
            "The event is not completed",
            "Certificates are issued once the event is completed, when it is known who attended."),
    LEARNING_NOT_MEASURED(
            422,
            "Learning is measured, attendance is not",
            "A certificate of LEARNING says `hours` or `ectsCredits`, or both; one of ATTENDANCE says neither."),
    CERTIFICATE_REVOKED(
            410,
            "The certificate was revoked",
            "It is good no more, and is not handed out. `/v1/certificates/{id}` tells since when and why.");

    private final int status;
    private final String title;
    private final String explanation;

    CertificateProblems(int status, String title, String explanation) {
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
