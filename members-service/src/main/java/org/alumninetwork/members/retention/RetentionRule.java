package org.alumninetwork.members.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** How long something is kept, and what becomes of it then. */
@Entity
class RetentionRule {

    @Id
    @Enumerated(EnumType.STRING)
    private RetentionKind kind;

    private int days;
    private int minimumDays;

    @Enumerated(EnumType.STRING)
    private RetentionAction action;

    private Instant lastRunAt;
    private long lastRun;
    private Instant updatedAt;

    @Version
    private long version;

    protected RetentionRule() {}

    void amend(RetentionDetails details, Instant now) {
        if (details.days() < minimumDays) {
            throw RetentionProblems.KEPT_TOO_SHORT.because("At least " + minimumDays + " days are needed.");
        }
        if (isAboutMembers() == (details.action() == RetentionAction.DELETE)) {
            throw RetentionProblems.ACTION_NOT_FOR_THIS.because(
                    isAboutMembers() ? "Members are proposed or erased." : "Such records are deleted.");
        }
        days = details.days();
        action = details.action();
        updatedAt = now;
    }

    void ran(long records, Instant now) {
        lastRunAt = now;
        lastRun = records;
    }

    /** What was kept since then or earlier was kept long enough. */
    Instant latestDue(Instant now) {
        return now.minus(Duration.ofDays(days));
    }

    RetentionDetails details() {
        return new RetentionDetails(days, action);
    }

    private boolean isAboutMembers() {
        return kind == RetentionKind.INACTIVE_MEMBERS;
    }

    RetentionKind kind() {
        return kind;
    }

    RetentionAction action() {
        return action;
    }

    int minimumDays() {
        return minimumDays;
    }

    Instant lastRunAt() {
        return lastRunAt;
    }

    long lastRun() {
        return lastRun;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
