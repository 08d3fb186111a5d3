package org.alumninetwork.members.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Members' records, to a registry that writes person by person. What it may change is for the caller to decide. */
@ApplicationScoped
public class RegistryRecords {

    private final Session database;
    private final MemberRepository members;
    private final MemberRows rows;
    private final MemberFeed feed;

    RegistryRecords(Session database, MemberRepository members, MemberRows rows, MemberFeed feed) {
        this.database = database;
        this.members = members;
        this.rows = rows;
        this.feed = feed;
    }

    /** Nobody else changes them until the end of the transaction; in the order in which everybody takes these locks. */
    public void lock(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            Values.query(database, "select id from member where id = any(?1) order by id for update", UUID.class)
                    .setParameter(1, ids.toArray(UUID[]::new))
                    .getResultList();
        }
    }

    /** Whoever amends them says so at the end: Hibernate would write them one by one. */
    public Map<UUID, Member> present(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : members.present(ids).stream()
                        .peek(member -> database.setReadOnly(member, true))
                        .collect(Collectors.toMap(Member::id, Function.identity()));
    }

    /** Whoever adds somebody says so at the end. */
    public Member add(MemberDetails details, Instant now) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(database.unwrap(SharedSessionContractImplementor.class));
        return Member.create(id, details, now);
    }

    public void amend(Member member, MemberDetails amended, Instant now) {
        member.amend(amended, now);
    }

    /** What records that were merged became, where they are known. */
    public Map<UUID, UUID> survivorsOf(Collection<UUID> lost) {
        Map<UUID, UUID> survivors = new HashMap<>();
        lost.forEach(id -> members.survivorOf(id).ifPresent(survivor -> survivors.put(id, survivor)));
        return survivors;
    }

    /**
     * @param added all of those who were {@link #add added}
     * @param amended of those who were {@link #present}
     */
    public void write(List<Member> added, List<Member> amended) {
        rows.insert(added);
        rows.update(amended);
    }

    /** What the others are told; each is told of once. */
    public void publish(List<Member> changed) {
        if (!changed.isEmpty()) {
            feed.changed(changed);
        }
    }
}
