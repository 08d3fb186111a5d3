package org.alumninetwork.chapters.partnership;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** An agreement between organisations. What was done to it is kept; whether it is in force follows from the clock. */
@Entity
class Partnership {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Enumerated(EnumType.STRING)
    private PartnershipKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;

    @JdbcTypeCode(SqlTypes.JSON)
    private Scope scope;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SharingTerms> sharing;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Benefit> benefits;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "partnership_party", joinColumns = @JoinColumn(name = "partnership_id"))
    @Column(name = "organisation_id")
    @BatchSize(size = 201)
    private Set<UUID> partyIds = new LinkedHashSet<>();

    private LocalDate startsOn;
    private LocalDate endsOn;
    private String timeZone;
    private LocalDate reviewOn;
    private int noticeDays;

    private int textNumber;
    private UUID amendsId;

    @Embedded
    private Course course;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Partnership() {}

    /**
     * @param amendsId the agreement that ends when this one begins, or null
     */
    static Partnership draft(PartnershipDetails details, UUID amendsId, Instant now) {
        Partnership partnership = new Partnership();
        partnership.course = Course.ofDraft();
        partnership.amendsId = amendsId;
        partnership.createdAt = now;
        partnership.amend(details, now);
        return partnership;
    }

    void amend(PartnershipDetails details, Instant now) {
        kind = details.kind();
        title = Map.copyOf(details.title());
        scope = details.scope();
        sharing = List.copyOf(details.sharing());
        benefits = List.copyOf(details.benefits());
        partyIds.retainAll(details.partyIds());
        partyIds.addAll(details.partyIds());
        startsOn = details.startsOn();
        endsOn = details.endsOn();
        timeZone = details.timeZone();
        reviewOn = details.reviewOn();
        noticeDays = details.noticeDays();
        updatedAt = now;
    }

    PartnershipDetails details() {
        return new PartnershipDetails(
                kind,
                title,
                partyIds.stream().sorted().toList(),
                scope,
                startsOn,
                endsOn,
                timeZone,
                reviewOn,
                noticeDays,
                sharing,
                benefits);
    }

    PartnershipState stateAt(Instant now) {
        return course.stateAt(now);
    }

    /** The number of the text that is added. */
    int addText(Instant now) {
        mustBe(Stage.DRAFT, PartnershipProblems.NOT_A_DRAFT);
        updatedAt = now;
        return ++textNumber;
    }

    void mustBe(Stage needed, PartnershipProblems otherwise) {
        course.mustBe(needed, otherwise);
    }

    void become(Stage next, Instant now) {
        course.become(next);
        updatedAt = now;
    }

    /** Every party signed: from its first day on it is in force, or at once where that day has come. */
    void settle(Instant now) {
        Instant begins = midnightOf(startsOn);
        course.settle(begins.isBefore(now) ? now : begins, endsOn == null ? null : midnightOf(endsOn.plusDays(1)));
        updatedAt = now;
    }

    /** The first day after the notice that was agreed, when it is given now. */
    LocalDate dayAfterNotice(Instant now) {
        return todayAt(now).plusDays(noticeDays + 1L);
    }

    /**
     * @param day the first on which it is over, unless it ends sooner
     */
    void terminate(UUID party, String reason, LocalDate day, Instant now) {
        course.terminate(party, reason, now);
        endBefore(day, midnightOf(day), now);
    }

    /** Ends at the moment from which the other one is in force: late signatures leave no gap between them. */
    void giveWayTo(Partnership amendment, Instant now) {
        endBefore(amendment.startsOn, amendment.course.inForceFrom(), now);
    }

    /** One that is over before it came into force keeps the days that were agreed: there is no last day to tell. */
    private void endBefore(LocalDate day, Instant moment, Instant now) {
        if (course.endsAfter(moment)) {
            course.endAt(moment);
            endsOn = day.isAfter(startsOn) ? day.minusDays(1) : endsOn;
        }
        updatedAt = now;
    }

    /** Whether one that takes its place may begin then: after its first day, and with no day between the two. */
    boolean canBeFollowedFrom(LocalDate day) {
        return day.isAfter(startsOn) && (endsOn == null || !day.isAfter(endsOn.plusDays(1)));
    }

    boolean isOver(Instant now) {
        return endsOn != null && endsOn.isBefore(todayAt(now));
    }

    private LocalDate todayAt(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(timeZone));
    }

    /** In words, for the explanation of a problem. */
    String daysInWords() {
        return "from " + startsOn + (endsOn == null ? " on" : " to " + endsOn);
    }

    boolean isNewsAt(Instant now) {
        return course.isNewsAt(now);
    }

    void tell(Instant now) {
        course.tell(now);
    }

    boolean isParty(UUID organisation) {
        return partyIds.contains(organisation);
    }

    boolean hasAsParties(Collection<UUID> organisations) {
        return partyIds.containsAll(organisations);
    }

    private Instant midnightOf(LocalDate day) {
        return day.atStartOfDay(ZoneId.of(timeZone)).toInstant();
    }

    UUID id() {
        return id;
    }

    Set<UUID> partyIds() {
        return partyIds;
    }

    int textNumber() {
        return textNumber;
    }

    UUID amendsId() {
        return amendsId;
    }

    boolean isTerminated() {
        return course.terminatedAt() != null;
    }

    PartnershipView viewAt(Instant now) {
        return new PartnershipView(
                id,
                details(),
                stateAt(now),
                textNumber == 0 ? null : textNumber,
                amendsId,
                course.inForceFrom(),
                course.inForceUntil(),
                course.terminatedBy(),
                course.terminationReason(),
                course.terminatedAt(),
                createdAt,
                updatedAt,
                version);
    }
}
