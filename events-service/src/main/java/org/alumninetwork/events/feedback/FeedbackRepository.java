package org.alumninetwork.events.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Answers, and apart from them who has answered: nothing leads from one to the other. */
@ApplicationScoped
class FeedbackRepository {

    private final Session database;

    FeedbackRepository(Session database) {
        this.database = database;
    }

    /** The registration by which the member attended. */
    Optional<UUID> attendanceOf(UUID member, UUID event) {
        return Values.query(
                        database,
                        "select id from registration where event_id = ?1 and member_id = ?2 and state = 'ATTENDED'",
                        UUID.class)
                .setParameter(1, event)
                .setParameter(2, member)
                .getResultStream()
                .findFirst();
    }

    /** Whether it is the first time; of two at the same moment one is. */
    boolean noteAnswerOf(UUID registration) {
        return database.createNativeMutationQuery(
                                "insert into feedback_given (registration_id) values (?1) on conflict do nothing")
                        .setParameter(1, registration)
                        .executeUpdate()
                == 1;
    }

    void keep(UUID event, GiveFeedback feedback) {
        database.createNativeMutationQuery("insert into feedback (event_id, rating, comment) values (?1, ?2, ?3)")
                .setParameter(1, event)
                .setParameter(2, feedback.rating())
                .setParameter(3, feedback.comment(), String.class)
                .executeUpdate();
    }

    FeedbackResults resultsOf(UUID event, int least) {
        Tuple row = database.createNativeQuery("""
                        select count(*) as answers, cast(avg(rating) as double precision) as rating,
                            array[count(*) filter (where rating = 1), count(*) filter (where rating = 2),
                                count(*) filter (where rating = 3), count(*) filter (where rating = 4),
                                count(*) filter (where rating = 5)] as ratings,
                            array_remove(array_agg(comment order by md5(cast(id as text))), null) as comments
                        from feedback where event_id = ?1""", Tuple.class)
                .setParameter(1, event)
                .getSingleResult();
        int answers = row.get("answers", Long.class).intValue();
        return answers < least
                ? FeedbackResults.tooFew(answers, least)
                : new FeedbackResults(
                        answers,
                        least,
                        row.get("rating", Double.class),
                        List.of(row.get("ratings", Long[].class)).stream()
                                .map(Long::intValue)
                                .toList(),
                        List.of(row.get("comments", String[].class)));
    }
}
