package org.alumninetwork.members.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.hibernate.Session;

@ApplicationScoped
class AccessRepository {

    private final Session database;
    private final ObjectMapper json;

    AccessRepository(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** In the order in which it happened; ids grow with time. */
    record AfterId(UUID id) {
        static AfterId of(AccessView entry) {
            return new AfterId(entry.id());
        }
    }

    List<AccessView> of(UUID member, PageRequest page) {
        return database.createNativeQuery("""
                        select id, at, role, viewer_member_id, cast(offices as text) as offices, operation, purpose, fields
                        from access_entry where member_id = :member and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", Tuple.class)
                .setParameter("member", member)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultStream()
                .map(this::view)
                .toList();
    }

    private AccessView view(Tuple row) {
        return new AccessView(
                row.get("id", UUID.class),
                row.get("at", Instant.class),
                ViewerPosition.valueOf(row.get("role", String.class)),
                row.get("viewer_member_id", UUID.class),
                officesIn(row.get("offices", String.class)),
                row.get("operation", String.class),
                row.get("purpose", String.class),
                List.of(row.get("fields", String[].class)));
    }

    private List<AccessOffice> officesIn(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("We wrote it", impossible);
        }
    }
}
