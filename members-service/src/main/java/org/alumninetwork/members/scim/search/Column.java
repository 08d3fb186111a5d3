package org.alumninetwork.members.scim.search;

/**
 * Where the value of an attribute is.
 *
 * @param sql the value
 * @param manner how it is compared
 * @param within the beginning of an {@code exists (…} about one of several things that have the value; empty where there
 *     is but one
 */
record Column(String sql, Manner manner, String within) {

    /** How values are compared (RFC 7643, section 2.3). */
    enum Manner {
        EXACT,
        FOLDED,
        IDENTITY,
        MOMENT,
        TRUTH
    }

    static Column of(String sql, Manner manner) {
        return new Column(sql, manner, "");
    }

    static Column exact(String sql) {
        return of(sql, Manner.EXACT);
    }

    static Column folded(String sql) {
        return of(sql, Manner.FOLDED);
    }

    static Column truth(String sql) {
        return of(sql, Manner.TRUTH);
    }

    static Column moment(String sql) {
        return of("date_trunc('milliseconds', " + sql + ")", Manner.MOMENT);
    }

    static Column each(String array, Manner manner) {
        return new Column("v.value", manner, "exists (select from unnest(" + array + ") as v (value) where ");
    }

    boolean isOneOfSeveral() {
        return !within.isEmpty();
    }

    /** A condition on the value as one on whoever has it. */
    String having(String condition) {
        return isOneOfSeveral() ? within + condition + ")" : condition;
    }
}
