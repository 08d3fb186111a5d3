package org.alumninetwork.support.replica;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.alumninetwork.support.change.ChangePage;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.replica.ReplicaCursors.Cursor;

/** Follows the feed of each service of which a replica is kept, for as long as this service runs. */
@ApplicationScoped
class ReplicaFollower {

    private static final int PAGE = 1000;
    private static final int WAIT_SECONDS = 20;
    private static final Duration TO_COME_TOGETHER = Duration.ofMillis(100);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final ReplicaConfiguration configuration;
    private final ReplicaCursors cursors;
    private final Intake intake;
    private final List<Replica> replicas;
    private final MeterRegistry meters;
    private final CountDownLatch stopped = new CountDownLatch(1);

    ReplicaFollower(
            ReplicaConfiguration configuration,
            ReplicaCursors cursors,
            Intake intake,
            @All List<Replica> replicas,
            MeterRegistry meters) {
        this.configuration = configuration;
        this.cursors = cursors;
        this.intake = intake;
        this.replicas = replicas;
        this.meters = meters;
    }

    void start(@Observes StartupEvent started) {
        if (configuration.enabled()) {
            replicas.forEach(replica ->
                    Thread.ofVirtual().name("replica-of-" + replica.feed()).start(() -> follow(followed(replica))));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped.countDown();
    }

    /**
     * A feed on its way into its replica.
     *
     * @param setAside how many changes of it could not be taken in, for those who watch over the service
     */
    private record Followed(Replica replica, FeedClient feed, AtomicInteger setAside) {}

    private Followed followed(Replica replica) {
        URI address = configuration.feeds().get(replica.feed());
        FeedClient feed = QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .readTimeout(WAIT_SECONDS + 10, TimeUnit.SECONDS)
                .build(FeedClient.class);
        AtomicInteger setAside = new AtomicInteger();
        meters.gauge("alumni.replica.set.aside", Tags.of("feed", replica.feed()), setAside);
        return new Followed(replica, feed, setAside);
    }

    private void follow(Followed followed) {
        Duration pause = SHORTEST_PAUSE;
        long retryAt = System.nanoTime();
        while (!isStopped(Duration.ZERO)) {
            boolean retrying = System.nanoTime() - retryAt >= 0;
            if (step(followed, retrying)) {
                pause = SHORTEST_PAUSE;
                retryAt = retrying
                        ? System.nanoTime() + configuration.retryAfter().toNanos()
                        : retryAt;
            } else if (!isStopped(pause)) {
                pause = longer(pause);
            }
        }
    }

    /** False where the feed, or our own database, could not be reached: the same step is tried again after a pause. */
    private boolean step(Followed followed, boolean retrying) {
        try {
            if (retrying) {
                intake.retry(followed.replica());
            }
            readOnce(followed);
            return true;
        } catch (RuntimeException unreachable) {
            if (!isStopped(Duration.ZERO)) {
                Log.warnf(
                        "The feed of %s cannot be followed at the moment: %s",
                        followed.replica().feed(), unreachable);
            }
            return false;
        }
    }

    private void readOnce(Followed followed) {
        Replica replica = followed.replica();
        Cursor cursor = cursors.of(replica.feed());
        followed.setAside().set(cursor.setAside());
        try {
            ChangePage page = followed.feed()
                    .read(replica.feed(), replica.types(), cursor.after().orElse(null), PAGE, WAIT_SECONDS);
            intake.take(replica, cursor, page);
            if (cursor.sweeping() && page.items().isEmpty()) {
                cursors.sweep(replica, cursor);
            }
            letMoreCome(page);
        } catch (WebApplicationException refused) {
            if (cursor.after().isEmpty() || !isAboutTheCursor(refused.getResponse())) {
                throw refused;
            }
            cursors.beginAnew(replica.feed(), cursor);
        }
    }

    /** In a rush there are hundreds of commits in a second; who reads after each of them costs more than they do. */
    private void letMoreCome(ChangePage page) {
        if (!page.items().isEmpty() && page.items().size() < PAGE) {
            isStopped(TO_COME_TOGETHER);
        }
    }

    /**
     * Changes are no longer kept, or the cursor has a form that the feed no longer reads. Whatever else is refused, such as
     * a parameter that a service does not know until it is updated, is asked again from where we are.
     */
    private static boolean isAboutTheCursor(Response refusal) {
        return refusal.getStatus() == Status.GONE.getStatusCode()
                || (refusal.getStatus() == Status.BAD_REQUEST.getStatusCode()
                        && refusal.readEntity(String.class)
                                .contains("\"" + CommonProblems.INVALID_CURSOR.type() + "\""));
    }

    private boolean isStopped(Duration patience) {
        try {
            return stopped.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
