package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.events.registration.RegistrationExplanation.Step;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** What happened to registrations, as the database wrote it down, and who stands before whom. */
@ApplicationScoped
class RegistrationHistory {

    private final Session database;

    RegistrationHistory(Session database) {
        this.database = database;
    }

    List<Step> stepsOf(UUID registration) {
        return database.createNativeQuery(
                        "select at, state, reason from registration_step where registration_id = ?1 order by version",
                        Tuple.class)
                .setParameter(1, registration)
                .getResultStream()
                .map(RegistrationHistory::stepOf)
                .toList();
    }

    /** From 1. */
    int positionOf(Registration registration) {
        return Values.query(database, """
                        select count(*) from registration
                        where event_id = ?1 and state = 'WAITLISTED' and number <= ?2""", Long.class)
                .setParameter(1, registration.eventId())
                .setParameter(2, registration.number())
                .getSingleResult()
                .intValue();
    }

    private static Step stepOf(Tuple row) {
        return new Step(
                row.get("at", Instant.class),
                RegistrationState.valueOf(row.get("state", String.class)),
                RegistrationReason.valueOf(row.get("reason", String.class)));
    }
}
