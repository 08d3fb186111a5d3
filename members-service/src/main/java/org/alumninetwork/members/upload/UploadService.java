package org.alumninetwork.members.upload;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.members.importing.ImportReceiver;
import org.alumninetwork.members.source.Source;
import org.alumninetwork.members.source.SourceGate;
import org.alumninetwork.members.source.SourceService;
import org.alumninetwork.support.caller.CallerIdentity;

/** Takes files part by part, and makes an import of each that is whole. */
@ApplicationScoped
class UploadService {

    private final Uploads uploads;
    private final SourceService sources;
    private final SourceGate gate;
    private final ImportReceiver receiver;
    private final CallerIdentity identity;

    UploadService(
            Uploads uploads, SourceService sources, SourceGate gate, ImportReceiver receiver, CallerIdentity identity) {
        this.uploads = uploads;
        this.sources = sources;
        this.gate = gate;
        this.receiver = receiver;
        this.identity = identity;
    }

    /** Whoever may not synchronise is told before the first byte. */
    @Transactional
    UploadView start(StartUpload asked) {
        Source source = sources.known(asked.source());
        gate.mayWrite(source);
        return uploads.start(source.id(), identity.current().key(), asked.kind(), asked.length());
    }

    @Transactional
    UploadView get(UUID id) {
        return uploads.required(id, identity.current().key());
    }

    /**
     * The last part stays out where the file does not become an import, so it can be sent once more. An empty part at the
     * end goes on where the service was killed in between; there will be one import.
     */
    UploadView add(UUID id, long start, byte[] part) {
        UploadView upload = QuarkusTransaction.requiringNew().call(() -> taken(id, start, part));
        return upload.received() == upload.length() && upload.importId() == null ? completed(upload, start) : upload;
    }

    private UploadView taken(UUID id, long start, byte[] part) {
        UploadView upload = uploads.locked(id, identity.current().key());
        boolean onlyToGoOn = part.length == 0 && start == upload.length();
        if (upload.received() != start || (part.length == 0 && !onlyToGoOn)) {
            throw UploadProblems.PART_ELSEWHERE
                    .describe("The file goes on at " + upload.received() + ".")
                    .with("received", upload.received())
                    .build();
        }
        if (start + part.length > upload.length()) {
            throw UploadProblems.PART_TOO_LONG.because("It may have " + (upload.length() - start) + " bytes.");
        }
        return onlyToGoOn ? upload : uploads.add(upload, part);
    }

    private UploadView completed(UploadView upload, long lastStart) {
        try {
            var receipt = receiver.receive(
                    sources.known(upload.source()),
                    uploads.kindOf(upload.id()),
                    Optional.of("upload:" + upload.id()),
                    uploads.read(upload));
            return QuarkusTransaction.requiringNew().call(() -> uploads.became(upload, receipt.importId()));
        } catch (RuntimeException refused) {
            QuarkusTransaction.requiringNew().run(() -> uploads.takeBack(upload, lastStart));
            throw refused;
        }
    }
}
