package org.alumninetwork.members.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.UUID;
import org.alumninetwork.members.membershiptype.MembershipType;
import org.alumninetwork.members.membershiptype.MembershipTypeDetails;
import org.hibernate.annotations.UuidGenerator;

/** A member in a network, an association or a chapter. Its days are days of the organisation's calendar. */
@Entity
public class Membership {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID memberId;
    private UUID organisationId;
    private UUID typeId;

    @Enumerated(EnumType.STRING)
    private MembershipState state;

    @Enumerated(EnumType.STRING)
    private ChapterRole chapterRole;

    @Enumerated(EnumType.STRING)
    private MembershipBasis basis;

    private UUID partnershipId;
    private LocalDate startDate;
    private LocalDate endDate;
    private LocalDate leavesOn;

    @Enumerated(EnumType.STRING)
    private MembershipState overrideState;

    private LocalDate overrideUntil;
    private LocalDate nextChangeOn;
    private String note;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Membership() {}

    /** @param partnership by whose agreement it comes, or null */
    static Membership applyFor(MembershipType type, UUID member, UUID partnership, ChapterRole role, Instant now) {
        Membership membership = new Membership();
        membership.memberId = member;
        membership.organisationId = type.organisationId();
        membership.typeId = type.id();
        membership.state = MembershipState.APPLIED;
        membership.chapterRole = role;
        membership.basis = partnership == null ? MembershipBasis.APPLICATION : MembershipBasis.AGREEMENT;
        membership.partnershipId = partnership;
        membership.createdAt = now;
        membership.updatedAt = now;
        return membership;
    }

    void begin(MembershipTypeDetails type, LocalDate today) {
        begin(type, today, type.lastDayFrom(today), today);
    }

    /** @param lastDay null: without end */
    void begin(MembershipTypeDetails type, LocalDate firstDay, LocalDate lastDay, LocalDate today) {
        mustBe(state == MembershipState.APPLIED);
        startDate = firstDay;
        endDate = lastDay;
        decideByDates(type, today);
    }

    void refuse(String reason) {
        mustBe(state == MembershipState.APPLIED);
        note = reason;
        state = MembershipState.REFUSED;
    }

    /** From its end where it runs or is in grace, anew from today where it has lapsed. */
    void renew(MembershipTypeDetails type, LocalDate today) {
        mustBe(isOrWasOn() && leavesOn == null);
        mustBeOpenForRenewal(type, today);
        if (type.months() == null) {
            endDate = null;
        } else {
            endDate = isOverByDates(type, today) ? type.lastDayFrom(today) : type.lastDayAfter(endDate);
        }
        decideByDates(type, today);
    }

    private void mustBeOpenForRenewal(MembershipTypeDetails type, LocalDate today) {
        if (endDate == null) {
            throw MembershipProblems.RENEWAL_NOT_OPEN.because("The membership has no end.");
        }
        LocalDate opens = endDate.minusDays(type.renewalDays());
        if (today.isBefore(opens)) {
            throw MembershipProblems.RENEWAL_NOT_OPEN.because(
                    "It runs to " + endDate + ", and can be renewed from " + opens + ".");
        }
    }

    /** What officers let somebody be meanwhile pays for no period. */
    private boolean isOverByDates(MembershipTypeDetails type, LocalDate today) {
        return new MembershipDates(endDate, type.graceDays(), null, null, null).stateOn(today)
                == MembershipState.LAPSED;
    }

    /** @param lastDay null: at once, as from one to which the person does not belong */
    void resign(MembershipTypeDetails type, LocalDate lastDay, LocalDate today) {
        mustBe(!state.isFinal());
        if (lastDay == null || !belongs()) {
            leavesOn = null;
            end(MembershipState.RESIGNED);
        } else {
            leavesOn = lastDay;
            decideByDates(type, today);
        }
    }

    /** The last day to come is none any more. What has lapsed meanwhile does not run again by this. */
    void stay(MembershipTypeDetails type, LocalDate today) {
        mustBe(leavesOn != null && !state.isFinal());
        leavesOn = null;
        if (belongs()) {
            decideByDates(type, today);
        } else {
            nextChangeOn = null;
        }
    }

    void expel(String reason) {
        mustBe(isOrWasOn());
        note = reason;
        leavesOn = null;
        overrideState = null;
        overrideUntil = null;
        end(MembershipState.EXPELLED);
    }

    /** What it rested on is no more. */
    void lapse(String words) {
        note = words;
        end(MembershipState.LAPSED);
    }

    /** Both records of the person had one there, and the other one stays. */
    void giveWay(String words) {
        note = words;
        end(MembershipState.RESIGNED);
    }

    /** Becomes again what it was before it gave way. */
    void comeBack(MembershipState before, ChapterRole role, LocalDate nextChange, String words) {
        state = before;
        chapterRole = role;
        nextChangeOn = nextChange;
        note = words;
    }

    /** The period goes on, unless the type has no end, or is the first one to have one. */
    void transferTo(MembershipType target, LocalDate today) {
        mustBe(belongs());
        if (!organisationId.equals(target.organisationId())) {
            restOnApplication();
        }
        organisationId = target.organisationId();
        typeId = target.id();
        MembershipTypeDetails type = target.details();
        if (type.months() == null) {
            endDate = null;
        } else if (endDate == null) {
            endDate = type.lastDayFrom(today);
        }
        decideByDates(type, today);
    }

    /** An agreement makes a guest of nobody but where it was made. */
    private void restOnApplication() {
        basis = MembershipBasis.APPLICATION;
        partnershipId = null;
    }

    void override(MembershipTypeDetails type, MembershipState meanwhile, LocalDate until, LocalDate today) {
        mustBe(isOrWasOn());
        overrideState = meanwhile;
        overrideUntil = until;
        decideByDates(type, today);
    }

    void become(ChapterRole role) {
        mustBe(!state.isFinal());
        chapterRole = role;
    }

    /** @param lastDay null: without end */
    void correct(MembershipTypeDetails type, LocalDate firstDay, LocalDate lastDay, LocalDate today) {
        mustBe(isOfDatesAlone());
        startDate = firstDay;
        endDate = lastDay;
        decideByDates(type, today);
    }

    boolean isOfDatesAlone() {
        return isOrWasOn() && leavesOn == null && overrideState == null;
    }

    /** What its dates have made of it since it began, by the day. */
    SortedMap<LocalDate, MembershipState> statesUntil(MembershipTypeDetails type, LocalDate today) {
        return dates(type).statesBetween(startDate, today);
    }

    /** The last day of its grace, far away where it is without end. */
    LocalDate lastDayOfBelonging(MembershipTypeDetails type) {
        return endDate == null ? MembershipDates.FAR_AWAY : endDate.plusDays(type.graceDays());
    }

    /** The last day on which the person belongs by what is known today, far away where that is without end. */
    LocalDate lastDayOfBelonging(MembershipTypeDetails type, LocalDate today) {
        return dates(type).lastDayOfBelonging(today);
    }

    /** What the day that is due brings, which is the state afterwards: one step at a time after a downtime. */
    void takeStep(MembershipTypeDetails type) {
        decideByDates(type, nextChangeOn);
    }

    void explain(String words) {
        note = words;
    }

    void touch(Instant now) {
        updatedAt = now;
    }

    boolean belongs() {
        return MembershipState.BELONGING.contains(state);
    }

    private boolean isOrWasOn() {
        return belongs() || state == MembershipState.LAPSED;
    }

    private void decideByDates(MembershipTypeDetails type, LocalDate day) {
        MembershipDates dates = dates(type);
        state = dates.stateOn(day);
        nextChangeOn = state.isFinal() ? null : dates.nextChangeAfter(day);
        if (overrideUntil != null && overrideUntil.isBefore(day)) {
            overrideState = null;
            overrideUntil = null;
        }
    }

    private MembershipDates dates(MembershipTypeDetails type) {
        return new MembershipDates(endDate, type.graceDays(), leavesOn, overrideState, overrideUntil);
    }

    private void end(MembershipState last) {
        state = last;
        nextChangeOn = null;
    }

    private void mustBe(boolean fit) {
        if (!fit) {
            throw MembershipProblems.MEMBERSHIP_STATE_FORBIDS.because(
                    "The membership is " + state + (leavesOn == null ? "." : " and ends on " + leavesOn + "."));
        }
    }

    public UUID id() {
        return id;
    }

    public UUID memberId() {
        return memberId;
    }

    public UUID organisationId() {
        return organisationId;
    }

    UUID typeId() {
        return typeId;
    }

    MembershipState state() {
        return state;
    }

    ChapterRole chapterRole() {
        return chapterRole;
    }

    MembershipBasis basis() {
        return basis;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    LocalDate startDate() {
        return startDate;
    }

    LocalDate endDate() {
        return endDate;
    }

    LocalDate leavesOn() {
        return leavesOn;
    }

    boolean isOverridden() {
        return overrideState != null;
    }

    MembershipState overrideState() {
        return overrideState;
    }

    LocalDate overrideUntil() {
        return overrideUntil;
    }

    LocalDate nextChangeOn() {
        return nextChangeOn;
    }

    String note() {
        return note;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
