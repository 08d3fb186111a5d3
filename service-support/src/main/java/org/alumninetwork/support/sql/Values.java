package org.alumninetwork.support.sql;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Native queries that answer one value a row. */
public final class Values {

    private Values() {}

    /**
     * Like {@link Session#createNativeQuery(String, Class)}, whose plan Hibernate does not find again for the class of a value
     * (docs/adr/0018).
     *
     * @param type of the column as the driver reads it: {@code Long} for {@code bigint}, {@code Integer} for {@code integer}
     */
    public static <T> NativeQuery<T> query(Session database, String sql, Class<T> type) {
        return database.createNativeQuery(sql, Object.class).setTupleTransformer((row, _) -> type.cast(row[0]));
    }
}
