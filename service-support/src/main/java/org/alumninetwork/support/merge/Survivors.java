package org.alumninetwork.support.merge;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/**
 * Who the person of a lost id is now, for those who may know of the person: that two records are of one is told of nobody
 * whose name the caller may not see. For services that keep the tables {@code member} and {@code member_merge}.
 */
@ApplicationScoped
public class Survivors {

    private static final List<String> SHOWN_TO_MEMBERS = List.of("EVERYONE", "MEMBERS");
    private static final List<String> SHOWN_TO_OFFICERS = List.of("EVERYONE", "MEMBERS", "OFFICERS");
    private static final List<String> ALL = List.of("EVERYONE", "MEMBERS", "OFFICERS", "NOBODY");

    private final Session database;
    private final CallerIdentity identity;

    Survivors(Session database, CallerIdentity identity) {
        this.database = database;
        this.identity = identity;
    }

    /**
     * For what officers do.
     *
     * @throws HttpProblem {@code member-merged} where the record became another one
     */
    public void mustNotBeLostForOfficers(UUID id) {
        survivorOf(id, SHOWN_TO_OFFICERS).ifPresent(Survivors::refuse);
    }

    /**
     * For what any member does.
     *
     * @throws HttpProblem {@code member-merged} where the record became another one
     */
    public void mustNotBeLostForMembers(UUID id) {
        survivorOf(id, SHOWN_TO_MEMBERS).ifPresent(Survivors::refuse);
    }

    /** Whom a filter means that anybody may use who signed in: the survivor of a lost id. */
    public UUID meantByMembers(UUID id) {
        return survivorOf(id, SHOWN_TO_MEMBERS).orElse(id);
    }

    private static void refuse(UUID survivor) {
        throw MergeProblems.MEMBER_MERGED
                .describe("It is " + survivor + " now.")
                .with("survivorId", survivor)
                .build();
    }

    private Optional<UUID> survivorOf(UUID lost, List<String> shown) {
        boolean seesAll = identity.current() instanceof Caller.Administrator;
        return Values.query(database, """
                        with recursive way as (
                            select survivor_id from member_merge where lost_id = ?1 and reversed_at is null
                            union
                            select m.survivor_id from member_merge m join way w on m.lost_id = w.survivor_id
                            where m.reversed_at is null
                        ) select m.id from way w join member m on m.id = w.survivor_id where m.name_visibility = any(?2)""", UUID.class)
                .setParameter(1, lost)
                .setParameter(2, (seesAll ? ALL : shown).toArray(String[]::new))
                .getResultStream()
                .findFirst();
    }
}
