package org.alumninetwork.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.Future;

/** What is left of a quota to each caller. */
interface Buckets {

    /** Takes one request from what is left to the caller, if anything is; never fails. */
    Future<ConsumptionProbe> take(String caller);
}
