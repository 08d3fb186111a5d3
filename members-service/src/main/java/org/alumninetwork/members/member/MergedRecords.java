package org.alumninetwork.members.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** The two records of a merge: locked, made one, and told. */
@ApplicationScoped
public class MergedRecords {

    private final Session database;
    private final MemberRepository members;
    private final MemberFeed feed;

    MergedRecords(Session database, MemberRepository members, MemberFeed feed) {
        this.database = database;
        this.members = members;
        this.feed = feed;
    }

    /**
     * Until the end of the transaction nobody else changes these records, what it is called elsewhere, or its memberships
     * and contacts. In the order in which everybody takes these locks: merges that cross, and an import that runs, wait
     * for each other and never in a circle; who waits too long is told to come again.
     */
    public void takeTurn(List<UUID> ids) {
        UUID[] both = ids.stream().sorted().toArray(UUID[]::new);
        database.createNativeQuery(
                        "select set_config('lock_timeout', '5s', true), set_config('alumni.merging', 'on', true)",
                        Object[].class)
                .getSingleResult();
        for (UUID id : both) {
            advisoryLock("membership:" + id, 3);
            advisoryLock("contact:" + id, 5);
        }
        lockRows(
                "select external_id from member_source where member_id = any(?1) order by source_id, external_id for update",
                both);
        lockRows("select cast(id as text) from member where id = any(?1) order by id for update", both);
        database.clear();
    }

    private void advisoryLock(String name, int seed) {
        Values.query(database, "select cast(pg_advisory_xact_lock(hashtextextended(?1, ?2)) as text)", String.class)
                .setParameter(1, name)
                .setParameter(2, seed)
                .getSingleResult();
    }

    private void lockRows(String select, UUID[] ids) {
        Values.query(database, select, String.class).setParameter(1, ids).getResultList();
    }

    public Optional<Member> present(UUID id) {
        return members.findByIdOptional(id);
    }

    /** The survivor is both from now on; the lost record is gone. */
    public void become(UUID merge, Member lost, Member survivor, MemberDetails details, Instant now) {
        UUID lostId = lost.id();
        String login = lost.login();
        boolean second = login != null && survivor.login() != null;
        members.delete(lost);
        members.flush();
        if (second) {
            addLogin(login, survivor.id());
        } else if (login != null) {
            survivor.link(login, details, now);
        }
        survivor.amend(details, now);
        members.flush();
        feed.merged(lostId, survivor.id(), merge, second ? login : null);
        feed.changed(survivor);
    }

    /** The lost record has been put back; the survivor gives up what it brought. */
    public Member part(UUID merge, UUID lostId, Member survivor, MemberDetails details, Instant now) {
        Member lost = members.findById(lostId);
        if (lost.login() != null) {
            removeLogin(lost.login());
        }
        database.refresh(survivor);
        survivor.amend(details, now);
        members.flush();
        feed.unmerged(lostId, survivor.id(), merge);
        return lost;
    }

    public void amend(Member member, MemberDetails details, Instant now) {
        member.amend(details, now);
        members.flush();
    }

    /** The record is gone, and nothing leads from its id to anybody. */
    public void erase(UUID id) {
        members.deleteById(id);
        members.flush();
        feed.deleted(id);
    }

    public void tell(Collection<Member> both) {
        both.forEach(feed::changed);
    }

    private void addLogin(String login, UUID member) {
        database.createNativeMutationQuery("insert into further_login (login, member_id) values (?1, ?2)")
                .setParameter(1, login)
                .setParameter(2, member)
                .executeUpdate();
    }

    private void removeLogin(String login) {
        database.createNativeMutationQuery("delete from further_login where login = ?1")
                .setParameter(1, login)
                .executeUpdate();
    }
}
