package org.alumninetwork.chapters.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.award.Award;
import org.alumninetwork.chapters.award.AwardProblems;
import org.alumninetwork.chapters.award.AwardRule;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** One time that an award is given. Its phase follows from the clock, unless a decision was faster; never back. */
@Entity
public class AwardCycle {

    /** A version has room for the phase, which changes by the clock without a change of the row. */
    private static final int PHASES = 10;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID awardId;
    private int year;

    @JdbcTypeCode(SqlTypes.JSON)
    private AwardRule rule;

    private LocalDate nominationFrom;
    private LocalDate nominationUntil;
    private LocalDate scoringFrom;
    private LocalDate scoringUntil;
    private LocalDate announcementOn;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    private String reason;
    private Instant announcedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> citation;

    @JdbcTypeCode(SqlTypes.JSON)
    private String result;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected AwardCycle() {}

    static AwardCycle open(Award award, CycleDetails details, Instant now) {
        AwardCycle cycle = new AwardCycle();
        cycle.awardId = award.id();
        cycle.rule = award.rule();
        cycle.phase = Phase.PLANNED;
        cycle.createdAt = now;
        cycle.amend(details, now);
        return cycle;
    }

    void amend(CycleDetails details, Instant now) {
        year = details.year();
        nominationFrom = details.nominationFrom();
        nominationUntil = details.nominationUntil();
        scoringFrom = details.scoringFrom();
        scoringUntil = details.scoringUntil();
        announcementOn = details.announcementOn();
        updatedAt = now;
    }

    CycleDetails details() {
        return new CycleDetails(year, nominationFrom, nominationUntil, scoringFrom, scoringUntil, announcementOn);
    }

    /**
     * @param today on the local date of the award's organisation
     */
    public Phase phaseOn(LocalDate today) {
        Phase byClock = byClockOn(today);
        return phase.isFinal() || phase.isAfter(byClock) ? phase : byClock;
    }

    private Phase byClockOn(LocalDate today) {
        if (today.isBefore(nominationFrom)) {
            return Phase.PLANNED;
        }
        if (!today.isAfter(nominationUntil)) {
            return Phase.NOMINATION;
        }
        if (today.isBefore(scoringFrom)) {
            return Phase.REVIEW;
        }
        return today.isAfter(scoringUntil) ? Phase.SCORED : Phase.SCORING;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 where that is no later phase
     */
    void advance(Phase next, String why, LocalDate today, Instant now) {
        if (!next.isAfter(phaseOn(today)) || phaseOn(today).isFinal()) {
            throw AwardProblems.CYCLE_IN_OTHER_PHASE.because("It is " + phaseOn(today) + ".");
        }
        phase = next;
        reason = why;
        updatedAt = now;
    }

    /**
     * What was announced is kept as it was worked out.
     *
     * @param outcome as JSON
     */
    public void announce(Map<String, String> words, String outcome, Instant now) {
        phase = Phase.ANNOUNCED;
        citation = words;
        result = outcome;
        announcedAt = now;
        updatedAt = now;
    }

    /** The phase is what the feed is told now. */
    void tell(LocalDate today) {
        phase = phaseOn(today);
    }

    boolean isNewsOn(LocalDate today) {
        return phase != phaseOn(today);
    }

    public UUID id() {
        return id;
    }

    public UUID awardId() {
        return awardId;
    }

    public int year() {
        return year;
    }

    public AwardRule rule() {
        return rule;
    }

    /** As JSON; null until the announcement. */
    public String result() {
        return result;
    }

    public CycleView viewOn(LocalDate today) {
        return new CycleView(
                id,
                awardId,
                year,
                phaseOn(today),
                rule,
                nominationFrom,
                nominationUntil,
                scoringFrom,
                scoringUntil,
                announcementOn,
                reason,
                announcedAt,
                citation,
                createdAt,
                updatedAt,
                version * PHASES + phaseOn(today).step());
    }
}
