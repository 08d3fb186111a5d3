package org.alumninetwork.members.scim.search;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.members.source.Source;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The organisations around a source: its own, those above it, and those below it. They are few. */
@ApplicationScoped
public class GroupSearch {

    /** More than a client reads at once; it asks for the Users instead. */
    private static final int MOST_MEMBERS = 10_000;

    private static final String AROUND = """
            with recursive above as (
                select id, parent_id from organisation where id = :own
                union select o.id, o.parent_id from organisation o join above a on o.id = a.parent_id
            ), below as (
                select id from organisation where id = :own
                union select o.id from organisation o join below b on o.parent_id = b.id
            )""";
    private static final String FROM = """
             from organisation o where o.archived_at is null
            and (o.id in (select id from above) or o.id in (select id from below))""";

    private final Session database;

    GroupSearch(Session database) {
        this.database = database;
    }

    /** An organisation as a Group. */
    public record Found(UUID id, String name) {}

    public record FoundGroups(List<Found> groups, long total) {}

    public FoundGroups find(Source source, FilterNode filter, SortOrder byName, long startIndex, int count) {
        FilterSql translation = new FilterSql(new GroupColumns());
        String where = filter == null ? "" : " and " + translation.of(filter);
        long total = about(
                        source,
                        translation,
                        Values.query(database, AROUND + " select count(*)" + FROM + where, Long.class))
                .getSingleResult();
        String order =
                byName == null ? "" : "name collate \"C\"" + (byName == SortOrder.DESCENDING ? " desc" : "") + ", ";
        String page = AROUND + " select o.id, " + GroupColumns.NAME + " as name" + FROM + where + " order by " + order
                + "o.id limit :most offset :skipped";
        return new FoundGroups(
                about(source, translation, database.createNativeQuery(page, Tuple.class))
                        .setParameter("most", count)
                        .setParameter("skipped", startIndex - 1)
                        .getResultStream()
                        .map(row -> new Found(row.get("id", UUID.class), row.get("name", String.class)))
                        .toList(),
                total);
    }

    public Optional<Found> find(Source source, UUID id) {
        return database.createNativeQuery(
                        AROUND + " select o.id, " + GroupColumns.NAME + " as name" + FROM + " and o.id = :id",
                        Tuple.class)
                .setParameter("own", source.organisationId())
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Found(row.get("id", UUID.class), row.get("name", String.class)))
                .findFirst();
    }

    /** @throws BadRequestException {@code tooMany} where there are more than a client can read at once */
    public List<UUID> membersOf(UUID group, Source source) {
        List<UUID> members = Values.query(
                        database,
                        "select distinct s.member_id from organisation o cross join lateral (select s.member_id "
                                + GroupColumns.SHOWN + ") s where o.id = :id order by 1 limit :most",
                        UUID.class)
                .setParameter("source", source.id())
                .setParameter("id", group)
                .setParameter("most", MOST_MEMBERS + 1)
                .getResultList();
        if (members.size() > MOST_MEMBERS) {
            throw new BadRequestException("The group has too many members to list.", null, ScimType.RFC7644.TOO_MANY);
        }
        return members;
    }

    private static <T> NativeQuery<T> about(Source source, FilterSql translation, NativeQuery<T> query) {
        translation.parameters().forEach(query::setParameter);
        query.setParameter("own", source.organisationId());
        return query.getParameterMetadata().getNamedParameterNames().contains("source")
                ? query.setParameter("source", source.id())
                : query;
    }
}
