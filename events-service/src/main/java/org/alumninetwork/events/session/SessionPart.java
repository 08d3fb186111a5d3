package org.alumninetwork.events.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.alumninetwork.events.plan.EventPart;
import org.alumninetwork.support.change.ChangeLog;

/** Sessions, as long after the start of the other event as of their own, where they end within it. */
@ApplicationScoped
class SessionPart implements EventPart {

    private final SessionRepository sessions;
    private final ChangeLog changes;

    SessionPart(SessionRepository sessions, ChangeLog changes) {
        this.sessions = sessions;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "session";
    }

    @Override
    public List<String> columns() {
        return List.of("title", "room", "speakers", "starts_at", "ends_at");
    }

    @Override
    public String copyOf(String column) {
        return column.endsWith("_at") ? "p." + column + " + (t.starts_at - f.starts_at)" : "p." + column;
    }

    @Override
    public String fits() {
        return "p.ends_at + (t.starts_at - f.starts_at) <= t.ends_at";
    }

    @Override
    public void tell(List<UUID> created) {
        SequencedMap<UUID, SessionView> views = new LinkedHashMap<>();
        sessions.list("id in ?1 order by id", created)
                .forEach(session -> views.put(session.id(), SessionView.of(session)));
        changes.changed(name(), views);
    }
}
