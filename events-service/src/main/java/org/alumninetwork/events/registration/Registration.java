package org.alumninetwork.events.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A member's place at an event, or in its queue. Rows come from {@link RegistrationRepository#admit}. */
@Entity
public class Registration {

    @Id
    private UUID id;

    private UUID eventId;
    private UUID memberId;
    private long number;

    @Enumerated(EnumType.STRING)
    private RegistrationState state;

    @Enumerated(EnumType.STRING)
    private RegistrationReason reason;

    private int places;

    private String category;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Guest> guests;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<UUID, String> answers;

    private String note;

    private Instant offeredUntil;

    private UUID delegateOf;

    private int ticketSerial;

    private Instant paidAt;

    private Integer paidPlaces;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Registration() {}

    /** To any state but {@code OFFERED}, which has a deadline: {@link RegistrationTransitions#promote}. */
    void become(RegistrationState next, RegistrationReason why, Instant now) {
        state = next;
        reason = why;
        offeredUntil = null;
        updatedAt = now;
    }

    void refuse(String said, Instant now) {
        become(RegistrationState.DECLINED, RegistrationReason.REFUSED_BY_HOST, now);
        note = said;
    }

    void amend(Party party, Instant now) {
        places = party.places();
        category = party.category();
        guests = List.copyOf(party.guests());
        answers = Map.copyOf(party.answers());
        reason = RegistrationReason.PARTY_CHANGED;
        updatedAt = now;
    }

    /** Tickets made before let nobody in any more. */
    void renewTicket(Instant now) {
        ticketSerial++;
        updatedAt = now;
    }

    /** For everybody who comes with it now; who joins later is not paid for. */
    void pay(Instant now) {
        paidAt = now;
        paidPlaces = places;
        updatedAt = now;
    }

    Party party() {
        return new Party(category, guests, answers);
    }

    /** Whether seats are counted for it. */
    boolean holdsSeats() {
        return switch (state) {
            case CONFIRMED, OFFERED, ATTENDED, NO_SHOW -> true;
            case PENDING, WAITLISTED, CANCELLED, DECLINED -> false;
        };
    }

    boolean isOfferedAt(Instant now) {
        return state == RegistrationState.OFFERED && now.isBefore(offeredUntil);
    }

    /** Whether it can be given back: it holds a place, or waits for one. */
    boolean isPendingOrHeld() {
        return switch (state) {
            case PENDING, CONFIRMED, WAITLISTED, OFFERED -> true;
            case CANCELLED, DECLINED, ATTENDED, NO_SHOW -> false;
        };
    }

    boolean isWaiting() {
        return state == RegistrationState.WAITLISTED;
    }

    /** Seats that it takes or waits for, guests included. */
    int places() {
        return places;
    }

    String category() {
        return category;
    }

    UUID delegateOf() {
        return delegateOf;
    }

    int ticketSerial() {
        return ticketSerial;
    }

    Instant paidAt() {
        return paidAt;
    }

    /** For how many places; nothing where nothing is paid, or it was noted when this was not counted yet. */
    Integer paidPlaces() {
        return paidPlaces;
    }

    String note() {
        return note;
    }

    Instant offeredUntil() {
        return offeredUntil;
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    UUID memberId() {
        return memberId;
    }

    long number() {
        return number;
    }

    RegistrationState state() {
        return state;
    }

    RegistrationReason reason() {
        return reason;
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
