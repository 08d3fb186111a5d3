package org.alumninetwork.chapters.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.hibernate.Session;

/** Reads what the database keeps of each move. */
@ApplicationScoped
class OrganisationMoves {

    private final Session database;

    OrganisationMoves(Session database) {
        this.database = database;
    }

    /** Moves are listed in their order; their ids grow with time. */
    record AfterId(UUID id) {
        static AfterId of(OrganisationMove move) {
            return new AfterId(move.id());
        }
    }

    List<OrganisationMove> of(UUID organisation, PageRequest page) {
        return database
                .createNativeQuery("""
                        select id, from_parent_id, to_parent_id, moved_at from organisation_move
                        where organisation_id = :organisation
                        and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", Tuple.class)
                .setParameter("organisation", organisation)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList()
                .stream()
                .map(OrganisationMove::of)
                .toList();
    }
}
