package org.alumninetwork.chapters.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Who received an award, the latest first. Their consent to be announced lets everybody see their names. */
@ApplicationScoped
public class HallOfRecipients {

    private static final String RECIPIENTS = """
            select r.id, r.award_id, r.cycle_id, r.member_id, m.display_name, r.year, r.announced_on
            from award_recipient r left join member m on m.id = r.member_id""";

    private final Session database;
    private final ChangeLog changes;

    HallOfRecipients(Session database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    record AfterYear(int year, UUID id) {
        static AfterYear of(RecipientView recipient) {
            return new AfterYear(recipient.year(), recipient.id());
        }
    }

    List<RecipientView> of(UUID award, PageRequest page) {
        Optional<AfterYear> after = page.after(AfterYear.class);
        return database
                .createNativeQuery(RECIPIENTS + """
                         where r.award_id = :award
                        and (cast(:afterYear as integer) is null
                            or (r.year, r.id) < (cast(:afterYear as integer), cast(:afterId as uuid)))
                        order by r.year desc, r.id desc limit :most""", Tuple.class)
                .setParameter("award", award)
                .setParameter("afterYear", after.map(AfterYear::year).orElse(null))
                .setParameter("afterId", after.map(AfterYear::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList()
                .stream()
                .map(RecipientView::of)
                .toList();
    }

    public List<RecipientView> ofCycle(UUID cycle) {
        return database
                .createNativeQuery(RECIPIENTS + " where r.cycle_id = :cycle order by r.id", Tuple.class)
                .setParameter("cycle", cycle)
                .getResultList()
                .stream()
                .map(RecipientView::of)
                .toList();
    }

    /** Tells the feed of those that somebody else has changed in this transaction. */
    public void tell(Collection<UUID> ids) {
        database.createNativeQuery(RECIPIENTS + " where r.id = any(:ids) order by r.id", Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .map(RecipientView::of)
                .forEach(recipient -> changes.changed("award-recipient", recipient.id(), recipient));
    }

    /** Each gets an id of its own, which is nobody's, and so no name any more. */
    public List<RecipientView> forget(UUID[] members) {
        return database.createNativeQuery("""
                        update award_recipient r set member_id = gen_random_uuid() where member_id = any(:members)
                        returning id, award_id, cycle_id, member_id, cast(null as text) as display_name, year,
                            announced_on""", Tuple.class).setParameter("members", members).getResultList().stream()
                .map(RecipientView::of)
                .toList();
    }

    /** The last year in which the member received the award. */
    public Optional<Integer> lastYearOf(UUID award, UUID member) {
        return Optional.ofNullable(Values.query(
                        database,
                        "select max(year) from award_recipient where award_id = :award and member_id = :member",
                        Integer.class)
                .setParameter("award", award)
                .setParameter("member", member)
                .getSingleResult());
    }

    /** Those whose nominations these are; the database admits nobody who did not consent, or who has to wait. */
    public void admit(UUID cycle, List<UUID> nominations, LocalDate today) {
        database.createNativeMutationQuery("""
                        insert into award_recipient (award_id, cycle_id, nomination_id, member_id, year, announced_on)
                        select c.award_id, c.id, n.id, n.nominee_id, c.year, :today
                        from award_nomination n join award_cycle c on c.id = n.cycle_id
                        where c.id = :cycle and n.id = any(:nominations)""")
                .setParameter("cycle", cycle)
                .setParameter("nominations", nominations.toArray(UUID[]::new))
                .setParameter("today", today)
                .executeUpdate();
    }
}
