package org.alumninetwork.members.export;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alumninetwork.support.personal.PersonalDataView;
import org.alumninetwork.support.personal.PersonalRecords;

/** Stands for events-service and chapters-service: each answers with one record, unless it is down. */
class FakeServices extends OtherServices {

    private final Set<String> down = new HashSet<>();
    private Runnable meanwhile = () -> {};

    FakeServices() {
        super(URI.create("http://chapters.test"), URI.create("http://events.test"));
    }

    void stop(String service) {
        down.add(service);
    }

    void start(String service) {
        down.remove(service);
    }

    /** Happens once, while the next one is asked. */
    void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    @Override
    PersonalDataView dataOf(UUID member, String service) {
        Runnable happening = meanwhile;
        meanwhile = () -> {};
        happening.run();
        if (down.contains(service)) {
            throw new IllegalStateException(service + " is down");
        }
        return new PersonalDataView(
                member,
                service,
                Instant.EPOCH,
                List.of(new PersonalRecords("notes", List.of(Map.of("text", "<b>said by " + service + "</b>")))));
    }
}
