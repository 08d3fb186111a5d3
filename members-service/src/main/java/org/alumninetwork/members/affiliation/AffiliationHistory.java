package org.alumninetwork.members.affiliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.hibernate.Session;

/** What was said of members' affiliations, and what of it stood at a moment. */
@ApplicationScoped
public class AffiliationHistory {

    private static final String STANDS_AT = " from_at <= :at and (until_at is null or until_at > :at)";

    private final Session database;

    AffiliationHistory(Session database) {
        this.database = database;
    }

    /** In the order in which it was said. */
    record AfterFrom(Instant from, UUID rowId) {
        static AfterFrom of(AffiliationVersionView version) {
            return new AfterFrom(version.from(), version.rowId());
        }
    }

    /**
     * @param at only what stood at that moment, or everything
     */
    List<AffiliationVersionView> of(UUID member, Optional<Instant> at, PageRequest page) {
        Optional<AfterFrom> after = page.after(AfterFrom.class);
        return database.createNativeQuery("""
                        select v.*, s.code as source, w.kind as writer_kind, ws.code as writer_source, w.run as writer_run,
                            e.kind as ender_kind, es.code as ender_source, e.run as ender_run
                        from affiliation_evidence v left join source s on s.id = v.source_id
                        left join origin w on w.id = v.written_by left join source ws on ws.id = w.source_id
                        left join origin e on e.id = v.ended_by left join source es on es.id = e.source_id
                        where v.member_id = :member and (cast(:at as timestamptz) is null or (%s))
                        and (cast(:from as timestamptz) is null
                            or (from_at, row_id) > (cast(:from as timestamptz), cast(:row as uuid)))
                        order by from_at, row_id limit :most""".formatted(STANDS_AT), Tuple.class)
                .setParameter("member", member)
                .setParameter("at", at.orElse(null))
                .setParameter("from", after.map(AfterFrom::from).orElse(null))
                .setParameter("row", after.map(AfterFrom::rowId).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultStream()
                .map(AffiliationVersionView::of)
                .toList();
    }

    /** All that spoke for the member at a moment, without the codes of sources. */
    public List<AffiliationView> evidenceOf(UUID member, Instant at) {
        return database.createNativeQuery(
                        "select * from affiliation_evidence where member_id = :member and" + STANDS_AT
                                + " order by affiliation_id",
                        Tuple.class)
                .setParameter("member", member)
                .setParameter("at", at)
                .getResultStream()
                .map(AffiliationView::asItWas)
                .toList();
    }
}
