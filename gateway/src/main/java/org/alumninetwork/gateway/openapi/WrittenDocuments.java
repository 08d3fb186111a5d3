package org.alumninetwork.gateway.openapi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.inject.Singleton;
import org.alumninetwork.gateway.compression.PackedPage;

/** Editions that are ready to be sent: each is written once for all who ask for it, and not on an event loop. */
@Singleton
class WrittenDocuments {

    // Both documents in both formats, at two addresses; each takes up to 2 MB.
    private static final long REMEMBERED = 8;

    private final DocumentWriter writer;
    private final WorkerExecutor worker;
    private final Cache<Edition, Future<PackedPage>> written =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    WrittenDocuments(DocumentWriter writer, Vertx vertx) {
        this.writer = writer;
        // One thread: whoever makes up addresses keeps others from new documents, and from nothing else.
        this.worker = vertx.createSharedWorkerExecutor("documents", 1);
    }

    Future<PackedPage> of(Edition edition) {
        return written.get(edition, this::write);
    }

    private Future<PackedPage> write(Edition edition) {
        return worker.executeBlocking(() -> PackedPage.of(writer.write(edition)))
                .onFailure(_ -> written.invalidate(edition));
    }
}
