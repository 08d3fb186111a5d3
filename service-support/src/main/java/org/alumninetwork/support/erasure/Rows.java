package org.alumninetwork.support.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** SQL about the rows of somebody who is erased; {@code :ids} are all ids that the person ever had. */
@ApplicationScoped
public class Rows {

    private final Session database;

    Rows(Session database) {
        this.database = database;
    }

    /** How many rows of the table the condition names. */
    public int count(String table, String condition, UUID[] ids) {
        return Values.query(
                        database,
                        "select cast(count(*) as integer) from " + table + " where " + condition,
                        Integer.class)
                .setParameter("ids", ids)
                .getSingleResult();
    }

    public int execute(String statement, UUID[] ids) {
        return database.createNativeMutationQuery(statement)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /**
     * Takes the state out of the changes told until now, whose state tells of the person; what is told afterwards stays.
     *
     * @param subjects a query for the subjects, such as {@code registrations/<id>}
     */
    public void forgetChanges(String subjects, UUID[] ids) {
        execute("update change set data = null where data is not null and subject in (" + subjects + ")", ids);
    }

    /**
     * Takes the state out of all changes told until now in which one of the ids stands, also of records that are gone.
     * It reads every change, which erasures are rare enough for.
     */
    public void forgetChangesNaming(UUID[] ids) {
        execute("""
                update change set data = null where data is not null and subject not like 'erasure-parts/%'
                and cast(data as text) ~ array_to_string(cast(:ids as text[]), '|')""", ids);
    }

    /** Answers that are kept for retries may tell of the person. */
    public void forgetAnswers(UUID[] ids) {
        execute(
                "delete from idempotent_answer a using unnest(cast(:ids as uuid[])) as gone (id)"
                        + " where a.body like '%' || gone.id || '%' or a.location like '%' || gone.id || '%'",
                ids);
    }
}
