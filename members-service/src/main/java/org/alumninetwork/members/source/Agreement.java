package org.alumninetwork.members.source;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A partnership that names a source.
 *
 * @param title in English where there is such a title
 * @param fields names of the fields that the source may bring in
 * @param from when it begins or began
 * @param until when it ends or ended, that moment not included; null for one without an end
 */
record Agreement(UUID id, String title, Set<String> fields, Instant from, Instant until) {

    boolean isInForceAt(Instant now) {
        return !from.isAfter(now) && (until == null || until.isAfter(now));
    }

    HttpProblem isNotInForce(Instant now) {
        HttpProblem.Builder problem = SourceProblems.NO_AGREEMENT_IN_FORCE
                .describe("The agreement \"" + title + "\" " + whatBecameOfIt(now))
                .with("agreement", id)
                .with("agreementTitle", title);
        return from.isAfter(now)
                ? problem.with("beginsAt", from.toString()).build()
                : problem.with("endedAt", until.toString()).build();
    }

    private String whatBecameOfIt(Instant now) {
        return from.isAfter(now)
                ? "begins at " + from + "."
                : "ended at " + until + ". What was synchronised stays as it is.";
    }
}
