package org.alumninetwork.gateway.service;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** One of the services behind the gateway, of which several instances may run. */
public final class Service {

    // A difference that outweighs any number of running requests.
    private static final long LAST_RESORT = 1L << 40;
    private static final long SECOND_CHOICE = 1L << 32;

    private final String name;
    private final Duration pause;
    private final List<Instance> instances;

    /**
     * @param pause how long an instance that fails gets no requests
     * @param instances one at least
     */
    Service(String name, Duration pause, List<Instance> instances) {
        this.name = name;
        this.pause = pause;
        this.instances = List.copyOf(instances);
    }

    public String name() {
        return name;
    }

    public List<Instance> instances() {
        return instances;
    }

    /** How long an instance that fails gets no requests. */
    public Duration pause() {
        return pause;
    }

    /** Whether requests are kept from every instance at the moment, since most of the latest ones failed. */
    public boolean isEjected() {
        return instances.stream().allMatch(Instance::isEjected);
    }

    /**
     * Admits a request to the instance with the least to do: one that is ready rather than one that is not, and not the
     * one that just failed where there is another. None, where all are kept from requests.
     */
    public Optional<Admission> admit(@Nullable Instance failed) {
        Instance best = leastBurdened(failed);
        return best.admit().or(() -> instances.stream()
                .filter(instance -> instance != best)
                .map(Instance::admit)
                .flatMap(Optional::stream)
                .findFirst());
    }

    /** The absolute address of a path at some instance that is well. */
    public URI at(String path) {
        return leastBurdened(null).at(path);
    }

    private Instance leastBurdened(@Nullable Instance failed) {
        int count = instances.size();
        // Those with equally much to do take turns by chance.
        int start = count == 1 ? 0 : ThreadLocalRandom.current().nextInt(count);
        Instance best = instances.get(start);
        for (int next = 1; next < count; next++) {
            Instance other = instances.get((start + next) % count);
            best = burden(other, failed) < burden(best, failed) ? other : best;
        }
        return best;
    }

    private static long burden(Instance instance, @Nullable Instance failed) {
        return instance.running()
                + (instance.isEjected() || instance == failed ? LAST_RESORT : 0)
                + (instance.isReady() ? 0 : SECOND_CHOICE);
    }
}
