package org.alumninetwork.members.scim.user;

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
import org.alumninetwork.members.member.RegistryRecords;
import org.alumninetwork.members.scim.user.RosterRepository.Row;

/** Whom of a request's people their source knows: read together, and kept as the request makes them. */
final class KnownPeople {

    private final RosterRepository rows;
    private final RegistryRecords records;
    private final UUID source;
    private final boolean locking;

    private final Map<UUID, Member> members = new HashMap<>();
    private final Map<UUID, Row> before = new HashMap<>();
    private final Map<UUID, List<Evidence>> evidenceBefore = new HashMap<>();
    private final Map<UUID, SourcePerson> people = new LinkedHashMap<>();
    private final Map<String, SourcePerson> gone = new HashMap<>();
    private final Set<String> looked = new HashSet<>();
    private final Names names = new Names();

    /** @param locking whether nobody else may change them before the end of the transaction */
    KnownPeople(RosterRepository rows, RegistryRecords records, UUID source, boolean locking) {
        this.rows = rows;
        this.records = records;
        this.source = source;
        this.locking = locking;
    }

    /** Reads these people, those whom the source knows, in a handful of statements. */
    void read(Collection<UUID> ids, Collection<String> called) {
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
        evidenceBefore.putAll(rows.evidenceOf(source, fresh));
        found.forEach(this::index);
        ids.forEach(id -> looked.add(id.toString()));
        looked.addAll(called);
    }

    private void index(Row row) {
        Member member = members.get(row.memberId());
        if (member == null) {
            return;
        }
        boolean isFirst = before.putIfAbsent(row.memberId(), row) == null;
        if (row.isGone()) {
            gone.put(row.externalId(), row.personOf(member, evidenceBefore(member.id())));
            return;
        }
        names.give(row.memberId(), row.externalId(), row.calledAs());
        if (isFirst) {
            people.put(member.id(), row.personOf(member, evidenceBefore(member.id())));
        }
    }

    Optional<SourcePerson> find(UUID id) {
        if (!looked.contains(id.toString())) {
            read(List.of(id), List.of());
        }
        return Optional.ofNullable(people.get(id));
    }

    /** Whom the source had given up. */
    Optional<SourcePerson> formerly(String externalId) {
        return Optional.ofNullable(gone.get(externalId));
    }

    /**
     * @param person null of one who is new
     * @throws de.captaingoldfish.scim.sdk.common.exceptions.ConflictException where another person is called so
     */
    void mustBeFreeFor(UUID person, String externalId, String userName) {
        lookUp(externalId, userName);
        names.mustBeFreeFor(person, externalId, userName);
    }

    private void lookUp(String... called) {
        List<String> unknown =
                Stream.of(called).filter(name -> !looked.contains(name)).toList();
        if (!unknown.isEmpty()) {
            read(List.of(), unknown);
        }
    }

    void add(Member member) {
        members.put(member.id(), member);
    }

    Member recordOf(UUID person) {
        return members.get(person);
    }

    /** The person is this from now on. */
    void keep(SourcePerson person) {
        takeNamesOf(person.id());
        names.give(person.id(), person.externalId(), person.calledAs());
        people.put(person.id(), person);
        gone.remove(person.externalId());
    }

    void giveUp(SourcePerson person) {
        takeNamesOf(person.id());
        people.remove(person.id());
        gone.put(person.externalId(), person);
    }

    private void takeNamesOf(UUID id) {
        Optional.ofNullable(people.get(id)).ifPresent(names::takeFrom);
    }

    /** Whom the source had given up are among them. */
    Stream<SourcePerson> all() {
        return Stream.concat(people.values().stream(), gone.values().stream());
    }

    /** By which id the source knew the person before the request; nothing where it did not. */
    Optional<String> externalIdBefore(UUID person) {
        return Optional.ofNullable(before.get(person)).map(Row::externalId);
    }

    /** What the source asserted before the request. */
    List<Evidence> evidenceBefore(UUID person) {
        return evidenceBefore.getOrDefault(person, List.of());
    }
}
