package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Where applications stand in line for the desk, one line for each event. Those that wait together are decided together:
 * locking the event once for many is what lets a rush through. Nothing but speed depends on it; with several instances
 * of this service each has its lines, and the lock on the event's row decides between them.
 */
@ApplicationScoped
class RegistrationLine {

    /** Most applications in one transaction; more would make the first of them wait long for the last. */
    private static final int TOGETHER = 64;

    private final RegistrationDesk desk;
    private final Map<UUID, Queue<Waiting>> lines = new ConcurrentHashMap<>();

    RegistrationLine(RegistrationDesk desk) {
        this.desk = desk;
    }

    private record Waiting(Application application, CompletableFuture<Decision> decision) {}

    /** Waits for the decision; no database connection is held meanwhile. */
    Decision decide(UUID event, Application application) {
        Waiting waiting = new Waiting(application, new CompletableFuture<>());
        lines.compute(event, (id, line) -> join(id, line, waiting));
        return waiting.decision().join();
    }

    /** Whoever finds no line opens one, which is served until it is empty. */
    private Queue<Waiting> join(UUID event, Queue<Waiting> line, Waiting waiting) {
        Queue<Waiting> joined = line;
        if (joined == null) {
            joined = new ArrayDeque<>();
            Thread.ofVirtual().name("registrations-" + event).start(() -> serve(event));
        }
        joined.add(waiting);
        return joined;
    }

    private void serve(UUID event) {
        List<Waiting> group = next(event);
        while (!group.isEmpty()) {
            decideTogether(event, group);
            group = next(event);
        }
    }

    private List<Waiting> next(UUID event) {
        List<Waiting> group = new ArrayList<>();
        lines.compute(event, (id, line) -> {
            while (!line.isEmpty() && group.size() < TOGETHER) {
                group.add(line.remove());
            }
            return group.isEmpty() ? null : line;
        });
        return group;
    }

    /** What fails together is tried one by one, so that nobody's fault falls on others. */
    private void decideTogether(UUID event, List<Waiting> group) {
        decide(event, group, failure -> {
            if (group.size() == 1) {
                group.getFirst().decision().completeExceptionally(failure);
            } else {
                group.forEach(waiting -> decideTogether(event, List.of(waiting)));
            }
        });
    }

    private void decide(UUID event, List<Waiting> group, Consumer<RuntimeException> failed) {
        try {
            List<Decision> decisions =
                    desk.decide(event, group.stream().map(Waiting::application).toList());
            IntStream.range(0, group.size())
                    .forEach(place -> group.get(place).decision().complete(decisions.get(place)));
        } catch (RuntimeException failure) {
            failed.accept(failure);
        }
    }
}
