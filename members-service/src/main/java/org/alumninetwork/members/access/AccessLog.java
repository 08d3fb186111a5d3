package org.alumninetwork.members.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.hibernate.Session;

/**
 * Writes accesses down without making reads wait: together, a moment later. A normal stop writes what is left; a crash
 * loses at most what that moment held. Where more comes than is written, who reads writes first.
 */
@ApplicationScoped
class AccessLog {

    private static final int MOST_WAITING = 20_000;
    private static final int BATCH = 2_000;

    private final Session database;
    private final ObjectMapper json;
    private final BlockingQueue<Access> waiting = new LinkedBlockingQueue<>();

    AccessLog(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Bounded here and not by the queue, so that what could not be written always finds its place again. */
    void add(Access access) {
        if (waiting.size() >= MOST_WAITING) {
            write();
        }
        waiting.add(access);
    }

    @Scheduled(every = "{alumni.access-log.write-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        List<Access> batch = new ArrayList<>();
        while (waiting.drainTo(batch, BATCH) > 0) {
            writeOrKeep(batch);
            batch.clear();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        try {
            write();
        } catch (RuntimeException unwritten) {
            Log.errorf(unwritten, "%d accesses could not be written down", waiting.size());
        }
    }

    /** What could not be written waits for the next time. */
    private void writeOrKeep(List<Access> batch) {
        try {
            QuarkusTransaction.requiringNew().run(() -> insert(batch));
        } catch (RuntimeException unreachable) {
            waiting.addAll(batch);
            throw unreachable;
        }
    }

    /** A record that was merged meanwhile has become the survivor; of one that is gone there is nothing to tell. */
    private void insert(List<Access> batch) {
        database.createNativeMutationQuery("""
                        insert into access_entry (member_id, role, viewer_member_id, viewer_login, offices, operation, purpose,
                            fields, at)
                        select m.id, r.role, r."viewerMemberId", r."viewerLogin", r.offices, r.operation, r.purpose, r.fields, r.at
                        from json_to_recordset(cast(?1 as json)) as r ("memberId" uuid, role text, "viewerMemberId" uuid,
                            "viewerLogin" text, offices jsonb, operation text, purpose text, fields text[], at timestamptz)
                        left join merge g on g.lost_id = r."memberId" and g.reversed_at is null
                        join member m on m.id = coalesce(g.survivor_id, r."memberId")
                        order by r.at for key share of m""").setParameter(1, jsonOf(batch)).executeUpdate();
    }

    private String jsonOf(List<Access> batch) {
        try {
            return json.writeValueAsString(batch);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Records become JSON", impossible);
        }
    }
}
