package org.alumninetwork.members.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;

/**
 * Notes who sees what members hide from other members: officers in charge and administrators. A registry sees what it has
 * said itself, and what the member has consented to tell it; nobody is noted for reading their own record.
 */
@ApplicationScoped
public class HiddenFields {

    private final AccessLog log;
    private final AccessOccasion occasion;
    private final CallerIdentity identity;
    private final Clock clock;

    HiddenFields(AccessLog log, AccessOccasion occasion, CallerIdentity identity, Clock clock) {
        this.log = log;
        this.occasion = occasion;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * @param login of the member, or null
     * @param hidden names of the fields that the caller was shown, and an ordinary member would not have been
     */
    public void wereShown(UUID member, String login, Collection<String> hidden) {
        if (!hidden.isEmpty()) {
            switch (identity.current()) {
                case Caller.Administrator administrator -> {
                    if (!isOwn(member, login, administrator.subject())) {
                        note(member, ViewerPosition.ADMINISTRATOR, null, administrator.subject(), List.of(), hidden);
                    }
                }
                case Caller.Person person -> {
                    if (!isOwn(member, login, person.subject())) {
                        note(
                                member,
                                ViewerPosition.OFFICER,
                                person.memberId().orElse(null),
                                null,
                                officesOf(person),
                                hidden);
                    }
                }
                case Caller.Service _, Caller.Integration _, Caller.Anonymous _ -> {} // see nothing that is hidden
            }
        }
    }

    /** Also where the login was linked by this very request, before which the caller had no record. */
    private boolean isOwn(UUID member, String login, String caller) {
        return caller.equals(login)
                || identity.ownRecord().filter(member::equals).isPresent();
    }

    private void note(
            UUID member,
            ViewerPosition role,
            UUID viewer,
            String login,
            List<AccessOffice> offices,
            Collection<String> hidden) {
        log.add(new Access(
                member,
                role,
                viewer,
                login,
                offices,
                occasion.operation(),
                occasion.purpose().orElse(null),
                hidden.stream().sorted().toList(),
                clock.instant()));
    }

    private static List<AccessOffice> officesOf(Caller.Person person) {
        return person.offices().stream()
                .map(office -> new AccessOffice(office.organisationId(), office.type()))
                .toList();
    }
}
