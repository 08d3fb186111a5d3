package org.alumninetwork.members.upload;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.alumninetwork.members.importing.FileFormat;
import org.alumninetwork.members.importing.FileKind;
import org.alumninetwork.members.importing.ImportMode;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Files that arrive in parts, and their parts. */
@ApplicationScoped
public class Uploads {

    private static final String SELECT = """
            select u.id, s.code, u.format, u.mode, u.dry_run, u.length, u.received, u.import_id, u.created_at
            from upload u join source s on s.id = u.source_id where u.id = :id""";
    private static final Duration KEPT = Duration.ofDays(1);

    private final Session database;
    private final Clock clock;

    Uploads(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    UploadView start(UUID source, String caller, FileKind kind, long length) {
        UUID id = Values.query(database, """
                        insert into upload (source_id, caller, format, mode, dry_run, length, created_at, touched_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7) returning id""", UUID.class)
                .setParameter(1, source)
                .setParameter(2, caller)
                .setParameter(3, kind.format().name())
                .setParameter(4, kind.mode().name())
                .setParameter(5, kind.dryRun())
                .setParameter(6, length)
                .setParameter(7, clock.instant())
                .getSingleResult();
        return required(id, caller);
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where the caller began no such upload
     */
    UploadView required(UUID id, String caller) {
        return find(id, caller, "");
    }

    /** As {@link #required}, locked until the end of the transaction. */
    UploadView locked(UUID id, String caller) {
        return find(id, caller, " for update of u");
    }

    private UploadView find(UUID id, String caller, String lock) {
        return database
                .createNativeQuery(SELECT + " and u.caller = :caller" + lock, Tuple.class)
                .setParameter("id", id)
                .setParameter("caller", caller)
                .getResultList()
                .stream()
                .findFirst()
                .map(Uploads::viewOf)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no upload " + id + "."));
    }

    FileKind kindOf(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Tuple row = database.createNativeQuery(SELECT, Tuple.class)
                    .setParameter("id", id)
                    .getSingleResult();
            return new FileKind(
                    FileFormat.valueOf(row.get("format", String.class)),
                    ImportMode.valueOf(row.get("mode", String.class)),
                    row.get("dry_run", Boolean.class));
        });
    }

    UploadView add(UploadView upload, byte[] part) {
        database.createNativeMutationQuery("insert into upload_part (upload_id, start, bytes) values (?1, ?2, ?3)")
                .setParameter(1, upload.id())
                .setParameter(2, upload.received())
                .setParameter(3, part)
                .executeUpdate();
        return reached(upload, upload.received() + part.length);
    }

    void takeBack(UploadView upload, long start) {
        database.createNativeMutationQuery("delete from upload_part where upload_id = ?1 and start = ?2")
                .setParameter(1, upload.id())
                .setParameter(2, start)
                .executeUpdate();
        reached(upload, start);
    }

    private UploadView reached(UploadView upload, long received) {
        database.createNativeMutationQuery(
                        "update upload set received = ?2, touched_at = ?3 where id = ?1 and import_id is null")
                .setParameter(1, upload.id())
                .setParameter(2, received)
                .setParameter(3, clock.instant())
                .executeUpdate();
        return withReceived(upload, received, null);
    }

    /** The parts are not needed any more. */
    UploadView became(UploadView upload, UUID importId) {
        database.createNativeMutationQuery("delete from upload_part where upload_id = ?1")
                .setParameter(1, upload.id())
                .executeUpdate();
        database.createNativeMutationQuery("update upload set import_id = ?2 where id = ?1")
                .setParameter(1, upload.id())
                .setParameter(2, importId)
                .executeUpdate();
        return withReceived(upload, upload.length(), importId);
    }

    /** The whole file, one part at a time; each is read beside the transaction of whoever reads. */
    InputStream read(UploadView upload) {
        return new PartStream(
                upload.length(), start -> QuarkusTransaction.requiringNew().call(() -> partAt(upload.id(), start)));
    }

    private byte[] partAt(UUID upload, long start) {
        return Values.query(database, "select bytes from upload_part where upload_id = ?1 and start = ?2", byte[].class)
                .setParameter(1, upload)
                .setParameter(2, start)
                .getSingleResult();
    }

    /** Every hour; by date, so that nothing is missed by a downtime. */
    @Scheduled(cron = "0 7 * * * ?", timeZone = "UTC", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void forgetOld() {
        database.createNativeMutationQuery("delete from upload where touched_at < ?1")
                .setParameter(1, clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private static UploadView withReceived(UploadView upload, long received, UUID importId) {
        return new UploadView(
                upload.id(),
                upload.source(),
                upload.mode(),
                upload.dryRun(),
                upload.length(),
                received,
                importId,
                upload.createdAt());
    }

    private static UploadView viewOf(Tuple row) {
        return new UploadView(
                row.get("id", UUID.class),
                row.get("code", String.class),
                ImportMode.valueOf(row.get("mode", String.class)),
                row.get("dry_run", Boolean.class),
                row.get("length", Long.class),
                row.get("received", Long.class),
                row.get("import_id", UUID.class),
                row.get("created_at", Instant.class));
    }
}
