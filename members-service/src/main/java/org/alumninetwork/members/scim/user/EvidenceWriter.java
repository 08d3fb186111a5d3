package org.alumninetwork.members.scim.user;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes what a source asserts of many people. Whose evidence stays as it was is left alone. */
@ApplicationScoped
class EvidenceWriter {

    private static final String ASSERTED = """
            json_to_recordset(cast(:rows as json)) as r ("memberId" uuid, id uuid, basis text, institution text,
                programme text, degree text, "startDate" date, "endDate" date, key bigint, verified boolean)""";

    private static final String FORMER = """
            delete from affiliation a
            using json_to_recordset(cast(:rows as json)) as r ("memberId" uuid, kept uuid[])
            where a.source_id = :source and a.member_id = r."memberId" and a.id <> all(r.kept)""";

    private static final String CORRECTED = """
            update affiliation a set end_date = r."endDate", source_key = r.key, updated_at = cast(:now as timestamptz),
                version = a.version + 1
            from""" + " " + ASSERTED + " " + """
            where a.source_id = :source and a.id = r.id and r."endDate" is distinct from a.end_date""";

    private static final String ADDED =
            """
            insert into affiliation (id, member_id, basis, institution, programme, degree, start_date, end_date,
                source_id, source_key, verified_at, created_at, updated_at)
            select uuidv7(), "memberId", basis, institution, programme, degree, "startDate", "endDate", :source, key,
                case when verified then cast(:now as timestamptz) end, cast(:now as timestamptz), cast(:now as timestamptz)
            from""" + " " + ASSERTED + " on conflict (member_id, source_id, source_key) do nothing";

    /** The word of the authority verifies, as long as it vouches for the person. */
    private static final String VOUCHED_FOR = """
            update affiliation a set verified_at = case when r.active then cast(:now as timestamptz) end,
                updated_at = cast(:now as timestamptz), version = a.version + 1
            from json_to_recordset(cast(:rows as json)) as r ("memberId" uuid, active boolean)
            where a.source_id = :source and a.member_id = r."memberId" and (a.verified_at is null) = r.active""";

    private final RowStatements statements;

    EvidenceWriter(RowStatements statements) {
        this.statements = statements;
    }

    private record Asserted(
            UUID memberId,
            UUID id,
            String basis,
            String institution,
            String programme,
            String degree,
            LocalDate startDate,
            LocalDate endDate,
            long key,
            boolean verified) {

        static Asserted of(SourcePerson person, Evidence evidence, boolean vouching) {
            return new Asserted(
                    person.id(),
                    evidence.id(),
                    evidence.basis(),
                    evidence.institution(),
                    evidence.programme(),
                    evidence.degree(),
                    evidence.startDate(),
                    evidence.endDate(),
                    evidence.key(),
                    vouching && person.active());
        }

        boolean isNew() {
            return id == null;
        }
    }

    private record Kept(UUID memberId, List<UUID> kept) {

        static Kept of(SourcePerson person) {
            return new Kept(
                    person.id(),
                    person.evidence().stream()
                            .map(Evidence::id)
                            .filter(Objects::nonNull)
                            .toList());
        }
    }

    private record Vouched(UUID memberId, boolean active) {}

    /** @param vouching whether the source is the authority for affiliations, so that its word verifies them */
    void write(UUID source, boolean vouching, List<SourcePerson> people, KnownPeople known, Instant now) {
        List<SourcePerson> others = people.stream()
                .filter(person -> !person.evidence().equals(known.evidenceBefore(person.id())))
                .toList();
        correct(source, vouching, others, known, now);
        add(source, vouching, others, now);
        vouch(source, vouching, people, known, now);
    }

    /** What the source had asserted of them. */
    private void correct(UUID source, boolean vouching, List<SourcePerson> people, KnownPeople known, Instant now) {
        List<SourcePerson> had = people.stream()
                .filter(person -> !known.evidenceBefore(person.id()).isEmpty())
                .toList();
        statements.execute(FORMER, source, had.stream().map(Kept::of).toList());
        statements.execute(
                CORRECTED,
                source,
                now,
                asserted(had, vouching).filter(one -> !one.isNew()).toList());
    }

    private void add(UUID source, boolean vouching, List<SourcePerson> people, Instant now) {
        statements.execute(
                ADDED,
                source,
                now,
                asserted(people, vouching).filter(Asserted::isNew).toList());
    }

    private static Stream<Asserted> asserted(List<SourcePerson> people, boolean vouching) {
        return people.stream()
                .flatMap(person -> person.evidence().stream().map(evidence -> Asserted.of(person, evidence, vouching)));
    }

    /** What it had asserted of them stands verified, or does not any more. */
    private void vouch(UUID source, boolean vouching, List<SourcePerson> people, KnownPeople known, Instant now) {
        List<Vouched> vouched = people.stream()
                .filter(person -> !known.evidenceBefore(person.id()).isEmpty())
                .filter(person -> vouching || !person.active())
                .map(person -> new Vouched(person.id(), person.active()))
                .toList();
        statements.execute(VOUCHED_FOR, source, now, vouched);
    }
}
