package org.alumninetwork.members.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/**
 * Says who writes in the present transaction. The database marks with it every field of a member that is written from
 * then on, and every affiliation; what is written without is of unknown origin. The last one that was said counts.
 */
@ApplicationScoped
public class Origins {

    private final Session database;
    private final Clock clock;

    Origins(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void ofMember() {
        begin(OriginKind.MEMBER, null, null);
    }

    public void ofStaff() {
        begin(OriginKind.STAFF, null, null);
    }

    public void ofMerge(UUID merge) {
        begin(OriginKind.MERGE, null, "merges/" + merge);
    }

    public void ofImport(UUID source, UUID importId) {
        begin(OriginKind.SOURCE, source, "imports/" + importId);
    }

    /** @param request the id of the request, as it stands in its answer and in the logs */
    public void ofScim(UUID source, String request) {
        begin(OriginKind.SOURCE, source, "scim/" + request);
    }

    private void begin(OriginKind kind, UUID source, String run) {
        Values.query(database, """
                        with begun as (
                            insert into origin (kind, source_id, run, written_at)
                            values (:kind, cast(:source as uuid), :run, :now) returning id)
                        select set_config('alumni.origin', cast(id as text), true) from begun""", String.class)
                .setParameter("kind", kind.name())
                .setParameter("source", source)
                .setParameter("run", run)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }
}
