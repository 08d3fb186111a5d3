package org.alumninetwork.members.scim.search;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.members.scim.user.Authority;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Finds people of a source, in SQL: a page of ids in their order. */
@ApplicationScoped
public class UserSearch {

    private final Session database;

    UserSearch(Session database) {
        this.database = database;
    }

    /**
     * What is asked.
     *
     * @param startIndex from 1; without meaning where there is a cursor
     * @param count 0 asks for the number of people alone
     */
    public record Query(
            UUID source,
            Authority authority,
            FilterNode filter,
            SchemaAttribute sortBy,
            SortOrder order,
            long startIndex,
            int count,
            Optional<ScimCursor> cursor) {

        int fingerprint() {
            return (filter + "|" + (sortBy == null ? "" : sortBy.getScimNodeName()) + "|" + order).hashCode();
        }
    }

    /** @param next the cursor of the next page, where the client pages by cursor and there is one */
    public record Found(List<Hit> hits, long total, Optional<String> next) {

        public List<UUID> ids() {
            return hits.stream().map(Hit::id).toList();
        }
    }

    /** @param externalId by which the person was found: of several (after a merge) the first that fits */
    public record Hit(UUID id, String externalId) {}

    public Found find(Query query) {
        UserQuery sql = new UserQuery(query);
        Optional<ScimCursor> cursor = query.cursor().map(at -> at.mustFit(query.fingerprint()));
        long total = cursor.filter(at -> !at.isBeginning())
                .map(ScimCursor::total)
                .orElseGet(() -> filled(Values.query(database, sql.count(), Long.class), sql.parameters())
                        .getSingleResult());
        if (query.count() == 0) {
            return new Found(List.of(), total, Optional.empty());
        }
        List<Tuple> rows = filled(database.createNativeQuery(sql.page(cursor), Tuple.class), sql.parameters())
                .getResultList();
        List<Tuple> page = rows.subList(0, Math.min(rows.size(), query.count()));
        return new Found(
                page.stream()
                        .map(row -> new Hit(row.get("member_id", UUID.class), row.get("external_id", String.class)))
                        .toList(),
                total,
                cursor.filter(_ -> rows.size() > query.count()).map(_ -> nextAfter(page.getLast(), query, total)));
    }

    private static String nextAfter(Tuple last, Query query, long total) {
        return new ScimCursor(
                        query.fingerprint(),
                        total,
                        last.get("nothing", Boolean.class),
                        last.get("key", String.class),
                        last.get("external_id", String.class))
                .text();
    }

    private static <T> NativeQuery<T> filled(NativeQuery<T> query, Map<String, Object> parameters) {
        var used = query.getParameterMetadata().getNamedParameterNames();
        parameters.forEach((name, value) -> {
            if (used.contains(name)) {
                query.setParameter(name, value);
            }
        });
        return query;
    }
}
