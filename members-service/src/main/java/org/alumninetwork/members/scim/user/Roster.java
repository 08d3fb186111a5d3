package org.alumninetwork.members.scim.user;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.members.member.Member;
import org.alumninetwork.members.member.MemberDetails;
import org.alumninetwork.members.member.RegistryRecords;
import org.alumninetwork.members.scim.user.RosterRepository.Row;

/**
 * The people whom one request is about, as its source knows them. They are read together, changed here, and written
 * together at the end: a bulk request costs the database as many statements as a single one.
 */
public final class Roster {

    private final RosterRepository rows;
    private final RegistryRecords records;
    private final PersonCheck check;
    private final Suppressions suppressions;
    private final UUID source;
    private final Authority authority;
    private final boolean locking;
    private final Instant now;

    private final Map<UUID, Member> members = new HashMap<>();
    private final Map<UUID, Row> before = new HashMap<>();
    private final Map<UUID, SourcePerson> people = new LinkedHashMap<>();
    private final Map<String, SourcePerson> gone = new HashMap<>();
    private final Set<String> looked = new HashSet<>();
    private final Names names = new Names();
    private final Changes changes;

    Roster(
            RosterRepository rows,
            RegistryRecords records,
            PersonCheck check,
            Suppressions suppressions,
            UUID source,
            Authority authority,
            boolean locking,
            Runnable begins,
            Instant now) {
        this.rows = rows;
        this.records = records;
        this.check = check;
        this.suppressions = suppressions;
        this.source = source;
        this.authority = authority;
        this.locking = locking;
        this.changes = new Changes(begins);
        this.now = now;
    }

    public Authority authority() {
        return authority;
    }

    /** Reads these people, those whom the source knows, in a handful of statements. */
    public void read(Collection<UUID> ids, Collection<String> called) {
        List<Row> found = rows.find(source, ids, called, locking);
        List<UUID> fresh = found.stream()
                .map(Row::memberId)
                .filter(id -> !before.containsKey(id))
                .distinct()
                .toList();
        if (locking) {
            records.lock(fresh);
        }
        members.putAll(records.present(fresh));
        Map<UUID, List<Evidence>> evidence = rows.evidenceOf(source, fresh);
        found.forEach(row -> index(row, evidence));
        ids.forEach(id -> looked.add(id.toString()));
        looked.addAll(called);
    }

    /** Asks together whether those who bear these identifiers were erased. */
    public void foresee(Collection<String> externalIds, Collection<String> uniqueIds, Collection<String> orcids) {
        suppressions.foresee(externalIds, uniqueIds, orcids);
    }

    private void index(Row row, Map<UUID, List<Evidence>> evidence) {
        Member member = members.get(row.memberId());
        if (member == null) {
            return;
        }
        boolean isFirst = before.putIfAbsent(row.memberId(), row) == null;
        if (row.isGone()) {
            gone.put(row.externalId(), row.personOf(member, evidence.getOrDefault(member.id(), List.of())));
            return;
        }
        names.give(row.memberId(), row.externalId(), row.calledAs());
        if (isFirst) {
            people.put(member.id(), row.personOf(member, evidence.getOrDefault(member.id(), List.of())));
        }
    }

    public Optional<SourcePerson> find(UUID id) {
        if (!looked.contains(id.toString())) {
            read(List.of(id), List.of());
        }
        return Optional.ofNullable(people.get(id));
    }

    /** A person of whom the source had not spoken, or whom it had given up. */
    public SourcePerson admit(Stated stated) {
        String externalId = stated.externalId() == null ? stated.userName() : stated.externalId();
        lookUp(externalId, stated.userName());
        names.mustBeFreeFor(null, externalId, stated.userName());
        Optional<SourcePerson> former = Optional.ofNullable(gone.get(externalId));
        MemberDetails merged =
                authority.merged(former.map(SourcePerson::details).orElseGet(PersonCheck::nobody), stated);
        check.mustBeGood(merged, stated.evidence());
        suppressions.mustNotHold(externalId, merged);
        Member member = former.map(person -> members.get(person.id())).orElseGet(() -> added(merged));
        return keep(new SourcePerson(
                member.id(),
                externalId,
                stated.userName(),
                stated.active(),
                merged,
                authority.merged(former.map(SourcePerson::evidence).orElse(List.of()), stated),
                0,
                0,
                member.createdAt(),
                now));
    }

    private Member added(MemberDetails details) {
        changes.begin();
        Member member = records.add(details, now);
        members.put(member.id(), member);
        changes.add(member.id());
        return member;
    }

    /** What the source says of a person now, in place of what it said before. */
    public SourcePerson restate(SourcePerson is, Stated stated) {
        String externalId = stated.externalId() == null ? is.externalId() : stated.externalId();
        mustBeFreeFor(is, externalId, stated.userName());
        authority.mustOwnWhatItPatches(authority.coversAffiliations() ? is.evidence() : List.of(), stated);
        SourcePerson becomes = new SourcePerson(
                is.id(),
                externalId,
                stated.userName().equals(is.calledAs()) ? is.userName() : stated.userName(),
                stated.active(),
                authority.merged(is.details(), stated),
                authority.merged(is.evidence(), stated),
                is.recordVersion(),
                is.said(),
                is.createdAt(),
                is.updatedAt());
        if (becomes.saysTheSame(is)) {
            return is;
        }
        check.mustBeGood(becomes.details(), becomes.evidence());
        suppressions.mustNotHoldWhatIsNew(is, becomes);
        return keep(becomes);
    }

    /** The source gives the person up; the record stays. */
    public void end(SourcePerson person) {
        changes.begin();
        forget(person.id());
        people.remove(person.id());
        gone.put(person.externalId(), person);
        changes.end(person.id());
    }

    private SourcePerson keep(SourcePerson becomes) {
        changes.begin();
        SourcePerson kept = becomes.changed(nextVersionOf(becomes), now);
        forget(kept.id());
        names.give(kept.id(), kept.externalId(), kept.calledAs());
        people.put(kept.id(), kept);
        changes.state(kept.id());
        gone.remove(kept.externalId());
        return kept;
    }

    private void forget(UUID id) {
        Optional.ofNullable(people.get(id)).ifPresent(names::takeFrom);
    }

    /** Several changes of one request make one new version. */
    private long nextVersionOf(SourcePerson person) {
        Member member = members.get(person.id());
        return isAsAdded(member, person) ? member.version() : member.version() + 1;
    }

    private boolean isAsAdded(Member member, SourcePerson person) {
        return changes.hasAdded(member.id()) && member.details().equals(person.details());
    }

    /** Who goes on being called the same is not looked up. */
    private void mustBeFreeFor(SourcePerson is, String externalId, String userName) {
        if (!externalId.equals(is.externalId()) || !userName.equalsIgnoreCase(is.calledAs())) {
            lookUp(externalId, userName);
            names.mustBeFreeFor(is.id(), externalId, userName);
        }
    }

    private void lookUp(String... called) {
        List<String> unknown =
                Stream.of(called).filter(name -> !looked.contains(name)).toList();
        if (!unknown.isEmpty()) {
            read(List.of(), unknown);
        }
    }

    /** Writes everything that was changed, and tells of it once. */
    public void write() {
        List<SourcePerson> stated = Stream.concat(people.values().stream(), gone.values().stream())
                .filter(person -> changes.hasStated(person.id()))
                .toList();
        stated.forEach(this::amend);
        changes.ended().stream().map(members::get).forEach(member -> records.amend(member, member.details(), now));
        records.flush();
        rows.write(source, authority.ownsAffiliations(), stated, before, now);
        rows.end(source, changes.ended(), now);
        records.publish(Stream.concat(stated.stream().map(SourcePerson::id), changes.ended().stream())
                .distinct()
                .map(members::get)
                .toList());
    }

    private void amend(SourcePerson person) {
        Member member = members.get(person.id());
        if (!isAsAdded(member, person)) {
            records.amend(member, person.details(), now);
        }
    }

    public boolean isTouched() {
        return changes.begun();
    }
}
