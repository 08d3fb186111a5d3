package org.alumninetwork.members.scim.search;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alumninetwork.members.scim.search.UserSearch.Query;

/** The SQL of a search. Whom a source knows by several names (after a merge) is found once, by the first that fits. */
final class UserQuery {

    private static final String PRESENT =
            "%1$s.source_id = :source and not (%1$s.given_up and %1$s.ended_at is not null)";
    private static final String NAME = "ms.external_id";
    private static final String RECORD = " join member m on m.id = ms.member_id";

    private final Query query;
    private final String filter;
    private final String key;
    private final boolean sorted;
    private final Map<String, Object> parameters = new HashMap<>();

    UserQuery(Query query) {
        this.query = query;
        UserColumns columns = new UserColumns(query.authority());
        FilterSql translation = new FilterSql(columns);
        filter = query.filter() == null ? "" : " and " + translation.of(query.filter());
        sorted = query.sortBy() != null;
        key = sorted ? keyOf(query.sortBy(), columns) : "''";
        parameters.putAll(translation.parameters());
        parameters.put("source", query.source());
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    String count() {
        return "select count(*) from member_source ms" + (filter.contains("m.") ? RECORD : "") + where();
    }

    /** A filter that asks for names asks for one and the same of them; any other is about the person. */
    private String where() {
        return " where " + PRESENT.formatted("ms") + filter + " and not exists (select from member_source o where "
                + PRESENT.formatted("o") + " and o.member_id = ms.member_id and o.external_id < ms.external_id"
                + (filter.contains(NAME) ? filter.replace("ms.", "o.") : "") + ")";
    }

    /**
     * Those without a value are last when ascending, first when descending (RFC 7644, section 3.4.2.3). One row more than asked for by cursor, which tells whether there is a next page.
     */
    String page(Optional<ScimCursor> cursor) {
        String at = cursor.filter(from -> !from.isBeginning()).map(this::after).orElse("");
        parameters.put("most", query.count() + (cursor.isPresent() ? 1 : 0));
        parameters.put("skipped", cursor.isPresent() ? 0L : query.startIndex() - 1);
        String way = query.order() == SortOrder.DESCENDING ? " desc" : "";
        String order = sorted ? "nothing" + way + ", key" + way + ", " : "";
        return "select member_id, external_id, nothing, key from (select ms.member_id, ms.external_id, (" + key
                + ") is null as nothing, coalesce(" + key + ", '') collate \"C\" as key from member_source ms"
                + (filter.contains("m.") || key.contains("m.") ? RECORD : "") + where() + ") as found" + at
                + " order by " + order + "external_id" + (sorted ? way : "") + " limit :most offset :skipped";
    }

    private String after(ScimCursor from) {
        parameters.put("lastExternalId", from.externalId());
        if (!sorted) {
            return " where external_id > :lastExternalId";
        }
        parameters.put("lastNothing", from.empty());
        parameters.put("lastKey", from.key());
        return " where (nothing, key, external_id) " + (query.order() == SortOrder.DESCENDING ? "<" : ">")
                + " (:lastNothing, :lastKey, :lastExternalId)";
    }

    private static String keyOf(SchemaAttribute attribute, UserColumns columns) {
        try {
            return keyOf(columns.of(attribute));
        } catch (InvalidFilterException nowhere) {
            throw new BadRequestException(nowhere.getMessage(), nowhere, ScimType.RFC7644.INVALID_PATH);
        }
    }

    private static String keyOf(Column column) {
        if (column.isOneOfSeveral()) {
            throw new InvalidFilterException("One cannot sort by what somebody has several of.");
        }
        return switch (column.manner()) {
            case EXACT -> column.sql();
            case FOLDED -> "lower(" + column.sql() + ")";
            case IDENTITY, TRUTH -> "cast((" + column.sql() + ") as text)";
            case MOMENT -> "to_char(" + column.sql() + " at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS')";
        };
    }
}
