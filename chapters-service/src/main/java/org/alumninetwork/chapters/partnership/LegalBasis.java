package org.alumninetwork.chapters.partnership;

/** On what basis personal data is processed (GDPR, article 6). */
public enum LegalBasis {
    CONSENT,
    CONTRACT,
    LEGAL_OBLIGATION,
    PUBLIC_TASK,
    LEGITIMATE_INTEREST
}
