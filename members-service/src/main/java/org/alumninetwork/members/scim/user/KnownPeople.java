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
import java.util.stream.Collectors;
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
    private final Map<UUID, List<Called>> called = new HashMap<>();
    private final Map<UUID, List<Evidence>> evidenceBefore = new HashMap<>();
    private final Map<UUID, Set<String>> lastWords = new HashMap<>();
    private final Map<UUID, SourcePerson> people = new LinkedHashMap<>();
    private final Map<UUID, SourcePerson> gone = new HashMap<>();
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
    void read(Collection<UUID> ids, Collection<String> names) {
        List<Row> found = rows.find(source, ids, names, locking);
        List<UUID> fresh = found.stream()
                .map(Row::memberId)
                .filter(id -> !called.containsKey(id))
                .distinct()
                .toList();
        if (locking) {
            records.lock(fresh);
        }
        members.putAll(records.present(fresh));
        evidenceBefore.putAll(rows.evidenceOf(source, fresh));
        lastWords.putAll(rows.lastWords(source, endedAmong(fresh, found)));
        found.stream()
                .filter(row -> members.containsKey(row.memberId()) && fresh.contains(row.memberId()))
                .collect(Collectors.groupingBy(Row::memberId))
                .forEach(this::index);
        ids.forEach(id -> looked.add(id.toString()));
        looked.addAll(names);
    }

    private static Set<UUID> endedAmong(List<UUID> people, List<Row> rows) {
        Set<UUID> ended = new HashSet<>(people);
        rows.stream().filter(row -> !row.ended()).map(Row::memberId).forEach(ended::remove);
        return ended;
    }

    /** Who has several names (after a merge) is shown by the first by which the source has not given them up. */
    private void index(UUID id, List<Row> rows) {
        called.put(id, rows.stream().map(Row::called).toList());
        rows.stream().filter(Row::isGone).forEach(row -> names.giveUp(id, row.called()));
        rows.stream().filter(row -> !row.isGone()).forEach(row -> names.give(id, row.called()));
        Row first = rows.stream().filter(row -> !row.isGone()).findFirst().orElse(rows.getFirst());
        (first.isGone() ? gone : people).put(id, first.personOf(members.get(id), evidenceBefore(id)));
    }

    Optional<SourcePerson> find(UUID id) {
        if (!looked.contains(id.toString())) {
            read(List.of(id), List.of());
        }
        return Optional.ofNullable(people.get(id));
    }

    /** Whom the source had given up under this name. */
    Optional<SourcePerson> formerly(String externalId) {
        return names.formerly(externalId).map(id -> people.containsKey(id) ? people.get(id) : gone.get(id));
    }

    /** The person under another of the names that the source has for them; as they are where it is none of theirs. */
    SourcePerson under(SourcePerson person, String externalId) {
        return namesOf(person)
                .filter(name -> name.externalId().equals(externalId))
                .findFirst()
                .map(person::under)
                .orElse(person);
    }

    /** The person under the name that a client says: by the external id, else by the user name. */
    SourcePerson under(SourcePerson person, Stated stated) {
        return namesOf(person)
                .filter(name -> name.externalId().equals(stated.externalId()))
                .findFirst()
                .or(() -> calledBy(person, stated.userName()))
                .map(person::under)
                .orElse(person);
    }

    /** A user name that belongs to another external id of the same person stays there. */
    String userNameOf(SourcePerson person, String said) {
        return calledBy(person, said)
                .filter(name -> !name.externalId().equals(person.externalId()))
                .map(_ -> person.calledAs())
                .orElse(said);
    }

    private Optional<Called> calledBy(SourcePerson person, String userName) {
        return namesOf(person)
                .filter(name -> name.as().equalsIgnoreCase(userName))
                .findFirst();
    }

    private Stream<Called> namesOf(SourcePerson person) {
        return called(person.id()).stream();
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

    /** The person is this from now on, vouched for or not under all names. */
    void keep(SourcePerson is, SourcePerson becomes) {
        namesOf(is).forEach(name -> names.take(is.id(), name));
        called.put(is.id(), renamed(is, becomes));
        namesOf(becomes).forEach(name -> names.give(becomes.id(), name));
        people.put(becomes.id(), becomes);
        gone.remove(becomes.id());
    }

    private List<Called> renamed(SourcePerson is, SourcePerson becomes) {
        return called.containsKey(is.id())
                ? namesOf(is)
                        .map(name -> name.externalId().equals(is.externalId())
                                ? name.renamed(becomes)
                                : name.now(becomes.active()))
                        .toList()
                : List.of(Called.first(becomes));
    }

    void giveUp(SourcePerson person) {
        namesOf(person).forEach(name -> names.giveUp(person.id(), name));
        called.put(person.id(), namesOf(person).map(Called::givenUp).toList());
        people.remove(person.id());
        gone.put(person.id(), person);
    }

    /** Whom the source had given up are among them. */
    Stream<SourcePerson> all() {
        return Stream.concat(people.values().stream(), gone.values().stream());
    }

    /** By what the source calls the person now. */
    List<Called> called(UUID person) {
        return called.getOrDefault(person, List.of());
    }

    /** The fields that the source reads of the person, of those of its authority. */
    Authority shown(SourcePerson person, Authority authority) {
        boolean vouchedFor = person.active() || namesOf(person).anyMatch(Called::active);
        return vouchedFor ? authority : authority.among(lastWords.getOrDefault(person.id(), authority.keys()));
    }

    /** What the source asserted before the request. */
    List<Evidence> evidenceBefore(UUID person) {
        return evidenceBefore.getOrDefault(person, List.of());
    }
}
