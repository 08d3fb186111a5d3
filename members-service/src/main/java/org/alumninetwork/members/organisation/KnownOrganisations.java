package org.alumninetwork.members.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Finds organisations in the replica. */
@ApplicationScoped
public class KnownOrganisations {

    private final Session database;

    KnownOrganisations(Session database) {
        this.database = database;
    }

    public Optional<KnownOrganisation> find(UUID id) {
        return Optional.ofNullable(byId(List.of(id)).get(id));
    }

    /** Those of the ids that the replica knows. */
    public Map<UUID, KnownOrganisation> byId(Collection<UUID> ids) {
        return database.createNativeQuery("""
                        select id, kind, time_zone, archived_at is not null as archived
                        from organisation where id = any(?1)""", Tuple.class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultStream()
                .map(KnownOrganisations::organisation)
                .collect(Collectors.toMap(KnownOrganisation::id, Function.identity()));
    }

    private static KnownOrganisation organisation(Tuple row) {
        return new KnownOrganisation(
                row.get("id", UUID.class),
                row.get("kind", String.class),
                ZoneId.of(row.get("time_zone", String.class)),
                row.get("archived", Boolean.class));
    }
}
