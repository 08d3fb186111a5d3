package org.alumninetwork.events.checkin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/**
 * The count at the door as it changes. A stream ends by itself before a proxy would cut it; a browser's EventSource
 * then connects again without being told to.
 */
@ApplicationScoped
class LiveCount {

    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration LENGTH = Duration.ofSeconds(25);

    private final CheckInRepository checkIns;

    LiveCount(CheckInRepository checkIns) {
        this.checkIns = checkIns;
    }

    /** At once, and then whenever the count has changed. */
    Multi<CheckInCount> of(UUID event) {
        return Multi.createFrom()
                .ticks()
                .startingAfter(Duration.ofMillis(1))
                .every(PACE)
                .onOverflow()
                .drop()
                .select()
                .first(LENGTH)
                .onItem()
                .transformToUniAndConcatenate(tick -> counted(event))
                .skip()
                .repetitions();
    }

    private Uni<CheckInCount> counted(UUID event) {
        return Uni.createFrom()
                .item(() -> QuarkusTransaction.requiringNew().call(() -> checkIns.countOf(event)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
