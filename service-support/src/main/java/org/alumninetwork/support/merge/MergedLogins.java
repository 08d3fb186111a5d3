package org.alumninetwork.support.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.hibernate.Session;

/**
 * By which logins a person is known whose records were merged, in services that follow merges: those that the lost record
 * had from merges before, and its own. A reversal gives back the former, and takes the latter from the survivor, for the
 * record that comes back has it itself.
 */
@ApplicationScoped
class MergedLogins {

    private static final Relation LOGIN = new Relation("further_login", "r.login");

    private final Session database;
    private final MergeJournal journal;

    MergedLogins(Session database, MergeJournal journal) {
        this.database = database;
        this.journal = journal;
    }

    /**
     * @param own the login of the lost record
     */
    void move(Merging merge, Optional<String> own) {
        journal.note(merge, LOGIN, MergeOutcome.MOVED, "r.member_id = :lost");
        journal.apply(merge, LOGIN, "");
        own.ifPresent(login -> add(merge, login));
    }

    private void add(Merging merge, String login) {
        database.createNativeMutationQuery("""
                        insert into further_login (login, member_id) values (?1, ?2)
                        on conflict (login) do update set member_id = excluded.member_id""")
                .setParameter(1, login)
                .setParameter(2, merge.survivor())
                .executeUpdate();
        database.createNativeMutationQuery("""
                        insert into merge_row (merge_id, relation, key, outcome, before)
                        select ?1, 'further_login', login, 'CHANGED', to_jsonb(r) from further_login r where login = ?2
                        on conflict do nothing""")
                .setParameter(1, merge.id())
                .setParameter(2, login)
                .executeUpdate();
    }

    /** Also where the merge was followed before there was a note of the login: the record that comes back shows it. */
    void putBack(Merging merge) {
        journal.reverse(merge, LOGIN, "");
        journal.execute(merge, """
                delete from further_login r
                where exists (select from merge_row k where k.merge_id = :merge and k.relation = 'further_login'
                        and k.key = r.login and k.outcome = 'CHANGED')
                    or exists (select from member m where m.id = :lost and m.login = r.login)""");
    }
}
