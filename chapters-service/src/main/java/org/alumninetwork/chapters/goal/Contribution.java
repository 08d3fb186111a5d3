package org.alumninetwork.chapters.goal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** What a member did for a goal; it counts once those whose goal it is confirmed it. */
@Entity
class Contribution {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID goalId;
    private UUID memberId;
    private UUID chapterId;

    @Enumerated(EnumType.STRING)
    private ContributionKind kind;

    private LocalDate happenedOn;
    private String description;
    private boolean credited;

    @Enumerated(EnumType.STRING)
    private ContributionState state;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Contribution() {}

    static Contribution to(Goal goal, UUID memberId, TellContribution told, Instant now) {
        Contribution contribution = new Contribution();
        contribution.goalId = goal.id();
        contribution.memberId = memberId;
        contribution.chapterId = told.chapterId();
        contribution.kind = told.kind();
        contribution.happenedOn = told.happenedOn();
        contribution.description = told.description();
        contribution.state = ContributionState.TOLD;
        contribution.createdAt = now;
        contribution.credit(told.credited(), now);
        return contribution;
    }

    void credit(boolean named, Instant now) {
        credited = named;
        updatedAt = now;
    }

    void decide(ContributionState decision, Instant now) {
        if (state != ContributionState.TOLD) {
            throw GoalProblems.CONTRIBUTION_DECIDED.because("It is " + state + ".");
        }
        state = decision;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID memberId() {
        return memberId;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    CreditContribution credit() {
        return new CreditContribution(credited);
    }

    long version() {
        return version;
    }

    ContributionView view() {
        return new ContributionView(
                id,
                goalId,
                memberId,
                chapterId,
                kind,
                happenedOn,
                description,
                credited,
                state,
                createdAt,
                updatedAt,
                version);
    }
}
