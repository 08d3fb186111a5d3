package org.alumninetwork.events.registration;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How somebody is taken in; its properties are those that the database reads.
 *
 * @param place among those who are taken in together, from 1
 */
record Admission(
        UUID memberId,
        int place,
        RegistrationState state,
        RegistrationReason reason,
        int places,
        String category,
        List<Guest> guests,
        Map<UUID, String> answers,
        UUID delegateOf) {

    static Admission of(Applicant applicant, int place, RegistrationState state, RegistrationReason reason) {
        Party party = applicant.party();
        return new Admission(
                applicant.memberId(),
                place,
                state,
                reason,
                party.places(),
                party.category(),
                party.guests(),
                party.answers(),
                null);
    }

    /**
     * @param organisation whose seat it is
     */
    Admission forSeatOf(UUID organisation) {
        return new Admission(memberId, place, state, reason, places, category, guests, answers, organisation);
    }
}
