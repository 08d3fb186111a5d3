package org.alumninetwork.members.scim.user;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.members.member.Member;
import org.alumninetwork.members.member.MemberDetails;
import org.alumninetwork.members.member.RegistryRecords;

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
    private final Instant now;
    private final KnownPeople known;
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
        this.known = new KnownPeople(rows, records, source, locking);
        this.changes = new Changes(begins);
        this.now = now;
    }

    public Authority authority() {
        return authority;
    }

    /** Reads these people, those whom the source knows, in a handful of statements. */
    public void read(Collection<UUID> ids, Collection<String> called) {
        known.read(ids, called);
    }

    /** Asks together whether those who bear these identifiers were erased. */
    public void foresee(
            Collection<String> names,
            Collection<String> uniqueIds,
            Collection<String> personalCodes,
            Collection<String> orcids) {
        suppressions.foresee(names, uniqueIds, personalCodes, orcids);
    }

    public Optional<SourcePerson> find(UUID id) {
        return known.find(id);
    }

    /** The person, shown by this one of the external ids that the source has for them. */
    public Optional<SourcePerson> find(UUID id, String externalId) {
        return known.find(id).map(person -> known.under(person, externalId));
    }

    /** A person of whom the source had not spoken, or whom it had given up. */
    public SourcePerson admit(Stated stated) {
        String externalId = stated.externalId() == null ? stated.userName() : stated.externalId();
        known.mustBeFreeFor(null, externalId, stated.userName());
        Optional<SourcePerson> former = known.formerly(externalId).map(person -> known.under(person, externalId));
        Authority decided = decidedBy(stated, former.map(SourcePerson::active).orElse(true));
        MemberDetails before = former.map(SourcePerson::details).orElseGet(PersonCheck::nobody);
        MemberDetails merged = decided.merged(before, stated);
        check.mustBeGood(merged, before, stated.evidence());
        suppressions.mustNotHold(externalId, stated.userName(), merged);
        Member member = former.map(person -> known.recordOf(person.id())).orElseGet(() -> added(merged));
        List<Evidence> evidence =
                decided.merged(former.map(SourcePerson::evidence).orElse(List.of()), stated);
        SourcePerson admitted = SourcePerson.admitted(member, externalId, stated, merged, evidence, now);
        return keep(former.orElse(admitted), admitted);
    }

    private Member added(MemberDetails details) {
        changes.begin();
        Member member = records.add(details, now);
        known.add(member);
        changes.add(member.id());
        return member;
    }

    /** What the source says of a person now, in place of what it said before; under whichever of their names it says. */
    public SourcePerson restate(SourcePerson person, Stated stated) {
        SourcePerson is = known.under(person, stated);
        String externalId = stated.externalId() == null ? is.externalId() : stated.externalId();
        String userName = known.userNameOf(is, stated.userName());
        mustBeFreeFor(is, externalId, userName);
        Authority decided = decidedBy(stated, is.active());
        decided.mustOwnWhatItPatches(authority.coversAffiliations() ? is.evidence() : List.of(), stated);
        SourcePerson becomes = is.restated(externalId, userName, stated, decided, shown(is));
        if (becomes.saysTheSame(is)) {
            return is;
        }
        check.mustBeGood(becomes.details(), is.details(), becomes.evidence());
        suppressions.mustNotHoldWhatIsNew(is, becomes);
        return keep(is, becomes);
    }

    /** A source that neither vouched for a person nor begins to decides nothing of them. */
    private Authority decidedBy(Stated stated, boolean vouchedFor) {
        return vouchedFor || stated.active() ? authority : authority.overNothing();
    }

    /** The fields of the person that the source reads: once it does not vouch any more, what stands as it said it. */
    public Authority shown(SourcePerson person) {
        return known.shown(person, authority);
    }

    /** The source gives the person up; the record stays. */
    public void end(SourcePerson person) {
        changes.begin();
        known.giveUp(person);
        changes.end(person.id());
    }

    private SourcePerson keep(SourcePerson is, SourcePerson becomes) {
        changes.begin();
        SourcePerson kept = becomes.changed(nextVersionOf(becomes), now);
        known.keep(is, kept);
        changes.state(kept.id());
        return kept;
    }

    /** Several changes of one request make one new version. */
    private long nextVersionOf(SourcePerson person) {
        Member member = known.recordOf(person.id());
        return changes.hasAdded(member.id()) ? member.version() : member.version() + 1;
    }

    /** Who goes on being called the same is not looked up. */
    private void mustBeFreeFor(SourcePerson is, String externalId, String userName) {
        if (!externalId.equals(is.externalId()) || !userName.equalsIgnoreCase(is.calledAs())) {
            known.mustBeFreeFor(is.id(), externalId, userName);
        }
    }

    /** Writes everything that was changed, and tells of it once. */
    public void write() {
        List<SourcePerson> stated =
                known.all().filter(person -> changes.hasStated(person.id())).toList();
        stated.forEach(person -> records.amend(known.recordOf(person.id()), person.details(), now));
        changes.ended().stream().map(known::recordOf).forEach(member -> records.amend(member, member.details(), now));
        List<Member> touched = Stream.concat(stated.stream().map(SourcePerson::id), changes.ended().stream())
                .distinct()
                .map(known::recordOf)
                .toList();
        Map<Boolean, List<Member>> byBirth =
                touched.stream().collect(Collectors.partitioningBy(member -> changes.hasAdded(member.id())));
        records.write(byBirth.get(true), byBirth.get(false));
        rows.free(source, touched.stream().map(Member::id).toList(), known);
        rows.write(source, authority.ownsAffiliations(), stated, known, now);
        rows.end(source, changes.ended(), now);
        records.publish(touched);
    }

    public boolean isTouched() {
        return changes.begun();
    }
}
