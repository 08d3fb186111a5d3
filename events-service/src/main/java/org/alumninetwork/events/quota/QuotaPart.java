package org.alumninetwork.events.quota;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.alumninetwork.events.plan.EventPart;
import org.alumninetwork.support.change.ChangeLog;

/** Quotas; those who are there already are counted. */
@ApplicationScoped
class QuotaPart implements EventPart {

    private final QuotaRepository quotas;
    private final ChangeLog changes;

    QuotaPart(QuotaRepository quotas, ChangeLog changes) {
        this.quotas = quotas;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "quota";
    }

    @Override
    public List<String> columns() {
        return List.of("name", "categories", "seats");
    }

    @Override
    public void tell(List<UUID> created) {
        SequencedMap<UUID, QuotaView> views = new LinkedHashMap<>();
        quotas.list("id in ?1 order by id", created).forEach(quota -> views.put(quota.id(), QuotaView.of(quota)));
        changes.changed(name(), views);
    }
}
