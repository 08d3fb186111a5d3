package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.alumninetwork.events.message.MessageKind;
import org.alumninetwork.events.message.Messages;
import org.alumninetwork.events.message.Messages.News;
import org.alumninetwork.support.change.ChangeLog;

/** Tells the feed about registrations, and those whose they are of a new state. */
@ApplicationScoped
class RegistrationChanges {

    private final RegistrationRepository registrations;
    private final ChangeLog changes;
    private final Messages messages;

    RegistrationChanges(RegistrationRepository registrations, ChangeLog changes, Messages messages) {
        this.registrations = registrations;
        this.changes = changes;
        this.messages = messages;
    }

    /** Of a new state. */
    RegistrationView tell(Registration registration) {
        RegistrationView view = tellFeed(registration);
        messages.tell(newsOf(List.of(registration)));
        return view;
    }

    /** What is no news to the member. Flushing first gives the version that the caller and the feed are told. */
    RegistrationView tellFeed(Registration registration) {
        registrations.flush();
        changes.changed("registration", registration.id(), RegistrationView.of(registration));
        return RegistrationView.withGuests(registration);
    }

    /** Of new states, in the order given. */
    void tell(List<Registration> changed) {
        tellFeed(changed);
        tellMembers(changed);
    }

    /** What is no news to the members, in the order given. */
    void tellFeed(List<Registration> changed) {
        SequencedMap<UUID, RegistrationView> states = new LinkedHashMap<>();
        changed.forEach(registration -> states.put(registration.id(), RegistrationView.of(registration)));
        changes.changed("registration", states);
    }

    /** What the feed has been told already. */
    void tellMembers(List<Registration> changed) {
        messages.tell(newsOf(changed));
    }

    private static List<News> newsOf(List<Registration> changed) {
        return changed.stream()
                .flatMap(registration -> kindOf(registration).stream()
                        .map(kind -> new News(registration.id(), kind, Long.toString(registration.version()))))
                .toList();
    }

    /** Who declines an offer, and who came or not, knows. */
    private static Optional<MessageKind> kindOf(Registration registration) {
        return switch (registration.state()) {
            case CONFIRMED -> Optional.of(MessageKind.CONFIRMATION);
            case WAITLISTED -> Optional.of(MessageKind.WAITING);
            case OFFERED -> Optional.of(MessageKind.OFFER);
            case CANCELLED -> Optional.of(MessageKind.CANCELLATION);
            case DECLINED -> refusalOf(registration.reason());
            case PENDING, ATTENDED, NO_SHOW -> Optional.empty();
        };
    }

    private static Optional<MessageKind> refusalOf(RegistrationReason reason) {
        return Optional.ofNullable(Map.of(
                        RegistrationReason.REFUSED_BY_HOST, MessageKind.REFUSAL,
                        RegistrationReason.OFFER_EXPIRED, MessageKind.OFFER_EXPIRED)
                .get(reason));
    }
}
