package org.alumninetwork.chapters.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.change.ChangeAudience;

/**
 * Services and administrators are told everything, a registry what every member may know. Decisions, reports and confirmations are between a
 * chapter and those above it, and drafts of agreements between the parties.
 */
@ApplicationScoped
class PublicChanges implements ChangeAudience {

    private static final Set<String> PUBLIC = Set.of(
            "organisations",
            "offices",
            "terms",
            "elections",
            "certifications",
            "certification-rules",
            "partnerships",
            "awards",
            "award-cycles",
            "award-recipients");
    private static final Set<String> STILL_BETWEEN_THE_PARTIES = Set.of("DRAFT", "PROPOSED");

    @Override
    public boolean mayFollow(Caller caller) {
        return switch (caller) {
            case Caller.Service _, Caller.Administrator _, Caller.Integration _ -> true;
            case Caller.Person _, Caller.Anonymous _ -> false;
        };
    }

    @Override
    public List<Change> among(List<Change> changes, Caller caller) {
        return caller instanceof Caller.Integration
                ? changes.stream().filter(PublicChanges::isPublic).toList()
                : changes;
    }

    private static boolean isPublic(Change change) {
        String records = change.subject().substring(0, change.subject().indexOf('/'));
        boolean draft = !change.isTombstone()
                && records.equals("partnerships")
                && STILL_BETWEEN_THE_PARTIES.contains(
                        change.data().path("state").asText());
        return PUBLIC.contains(records) && !draft;
    }
}
