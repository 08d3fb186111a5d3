package org.alumninetwork.members.export;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.members.export.Exports.Claimed;
import org.alumninetwork.support.personal.PersonalData;
import org.alumninetwork.support.personal.PersonalDataView;

/** Makes the exports that wait. Services are asked outside any transaction; one that is down is asked again, for hours. */
@ApplicationScoped
class ExportWorker {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    private final Exports exports;
    private final PersonalData own;
    private final OtherServices others;
    private final ExportArchive archive;

    ExportWorker(Exports exports, PersonalData own, OtherServices others, ExportArchive archive) {
        this.exports = exports;
        this.own = own;
        this.others = others;
        this.archive = archive;
    }

    @Scheduled(every = "{alumni.exports.look-again}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        for (Optional<Claimed> next = exports.claim(); next.isPresent(); next = exports.claim()) {
            make(next.get());
        }
    }

    private void make(Claimed export) {
        List<PersonalDataView> parts = new ArrayList<>();
        UUID member = export.member();
        parts.add(own.of(member, new UUID[] {member}));
        for (String service : others.names()) {
            exports.advance(export, parts.size());
            Optional<PersonalDataView> part = ask(export, service);
            if (part.isEmpty()) {
                return;
            }
            parts.add(part.get());
        }
        exports.advance(export, parts.size());
        exports.end(export, archive.of(parts));
    }

    /** Empty where the service did not answer: then the export was put off, or given up. */
    private Optional<PersonalDataView> ask(Claimed export, String service) {
        try {
            return Optional.of(others.dataOf(export.member(), service));
        } catch (RuntimeException unreachable) {
            Log.warnf("An export waits for the service of %s: %s", service, unreachable);
            putOff(export, "The service of " + service + " did not answer.");
            return Optional.empty();
        }
    }

    private void putOff(Claimed export, String failure) {
        if (export.attempts() > PAUSES.size()) {
            exports.fail(export, failure);
        } else {
            exports.tryAgain(export, failure, PAUSES.get(export.attempts() - 1));
        }
    }
}
