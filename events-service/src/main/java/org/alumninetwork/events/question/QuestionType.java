package org.alumninetwork.events.question;

/** How a question is answered. */
public enum QuestionType {
    TEXT,
    NUMBER,
    /** {@code true} or {@code false}. */
    YES_NO,
    /** ISO 8601. */
    DATE,
    /** The key of one option. */
    CHOICE,
    /** Keys of options, parted by commas. */
    CHOICES
}
