package org.alumninetwork.chapters.jury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.chapters.member.CallingMember;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Keeps who judges in which cycle. That nobody is juror and nominee at once holds the database. */
@ApplicationScoped
public class Jurors {

    private final Session database;
    private final CallingMember calling;
    private final ChangeLog changes;

    Jurors(Session database, CallingMember calling, ChangeLog changes) {
        this.database = database;
        this.calling = calling;
        this.changes = changes;
    }

    /** Jurors are listed in the order of their appointment; their ids grow with time. */
    record AfterId(UUID id) {
        static AfterId of(JurorView juror) {
            return new AfterId(juror.id());
        }
    }

    JurorView appoint(UUID cycle, UUID member, Instant now) {
        return published(database.createNativeQuery("""
                        insert into award_juror (cycle_id, member_id, appointed_at) values (?1, ?2, ?3)
                        returning *""", Tuple.class)
                .setParameter(1, cycle)
                .setParameter(2, member)
                .setParameter(3, now)
                .getSingleResult());
    }

    /** Scores of a juror who leaves fall away. */
    Optional<JurorView> resign(UUID juror, Instant now) {
        return database
                .createNativeQuery("""
                        with withdrawn as (delete from award_score where juror_id = ?1 returning id)
                        update award_juror set left_at = ?2, left_because = 'RESIGNED',
                            scores_withdrawn = (select count(*) from withdrawn)
                        where id = ?1 and left_at is null returning *""", Tuple.class)
                .setParameter(1, juror)
                .setParameter(2, now)
                .getResultList()
                .stream()
                .findFirst()
                .map(this::published);
    }

    /** The database took the nominee from the jury; the feed is told, where there was somebody to take. */
    public void tellOfNominated(UUID cycle, UUID member) {
        database.createNativeQuery("""
                        select * from award_juror
                        where cycle_id = ?1 and member_id = ?2 and left_because = 'NOMINATED'""", Tuple.class)
                .setParameter(1, cycle)
                .setParameter(2, member)
                .getResultList()
                .forEach(this::published);
    }

    /** Tells the feed of those that somebody else has changed in this transaction. */
    public void tell(Collection<UUID> ids) {
        database.createNativeQuery("select * from award_juror where id = any(?1) order by id", Tuple.class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList()
                .forEach(this::published);
    }

    /** Whether the caller judges in the cycle. */
    public boolean includeCaller(UUID cycle) {
        return ofCaller(cycle).isPresent();
    }

    Optional<UUID> ofCaller(UUID cycle) {
        return calling.id().flatMap(member -> Values.query(
                        database,
                        "select id from award_juror where cycle_id = ?1 and member_id = ?2 and left_at is null",
                        UUID.class)
                .setParameter(1, cycle)
                .setParameter(2, member)
                .getResultList()
                .stream()
                .findFirst());
    }

    List<JurorView> of(UUID cycle, PageRequest page) {
        return database
                .createNativeQuery("""
                        select * from award_juror where cycle_id = :cycle
                        and (cast(:after as uuid) is null or id > :after) order by id limit :most""", Tuple.class)
                .setParameter("cycle", cycle)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList()
                .stream()
                .map(JurorView::of)
                .toList();
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where the cycle has none
     */
    JurorView required(UUID cycle, UUID id) {
        return database
                .createNativeQuery("select * from award_juror where cycle_id = ?1 and id = ?2", Tuple.class)
                .setParameter(1, cycle)
                .setParameter(2, id)
                .getResultList()
                .stream()
                .findFirst()
                .map(JurorView::of)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no juror " + id + " there."));
    }

    /** Each gets an id of its own, so that they do not tell together whose they were. */
    void forget(UUID[] members) {
        database.createNativeQuery("""
                        update award_juror set member_id = gen_random_uuid()
                        where member_id = any(:members) returning *""", Tuple.class)
                .setParameter("members", members)
                .getResultList()
                .forEach(this::published);
    }

    private JurorView published(Tuple row) {
        JurorView view = JurorView.of(row);
        changes.changed("juror", view.id(), view);
        return view;
    }
}
