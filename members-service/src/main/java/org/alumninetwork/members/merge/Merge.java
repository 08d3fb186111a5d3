package org.alumninetwork.members.merge;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.merge.Merging;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That two records of one person became one, and whether that was undone. */
@Entity
class Merge {

    private static final Duration REVERSIBLE = Duration.ofDays(30);

    @Id
    private UUID id;

    private UUID lostId;
    private UUID survivorId;
    private String reason;
    private String mergedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private MergeReport report;

    private Instant mergedAt;
    private Instant reversedAt;

    @Version
    private long version;

    protected Merge() {}

    static Merge of(Merging merging, String reason, String caller) {
        Merge merge = new Merge();
        merge.id = merging.id();
        merge.lostId = merging.lost();
        merge.survivorId = merging.survivor();
        merge.reason = reason;
        merge.mergedBy = caller;
        merge.mergedAt = merging.now();
        merge.report = new MergeReport(List.of(), List.of(), false, false);
        return merge;
    }

    void report(MergeReport done) {
        report = done.withoutValues();
    }

    void reverse(Instant now) {
        if (reversedAt != null || !now.isBefore(reversibleUntil())) {
            throw MergeProblems.MERGE_NOT_REVERSIBLE.because(
                    reversedAt == null
                            ? "It could be until " + reversibleUntil() + "."
                            : "It was, on " + reversedAt + ".");
        }
        reversedAt = now;
    }

    /** Merges before this moment stand. */
    static Instant reversibleSince(Instant now) {
        return now.minus(REVERSIBLE);
    }

    Instant reversibleUntil() {
        return mergedAt.plus(REVERSIBLE);
    }

    UUID id() {
        return id;
    }

    UUID lostId() {
        return lostId;
    }

    UUID survivorId() {
        return survivorId;
    }

    String reason() {
        return reason;
    }

    String mergedBy() {
        return mergedBy;
    }

    MergeReport report() {
        return report;
    }

    Instant mergedAt() {
        return mergedAt;
    }

    Instant reversedAt() {
        return reversedAt;
    }

    long version() {
        return version;
    }
}
