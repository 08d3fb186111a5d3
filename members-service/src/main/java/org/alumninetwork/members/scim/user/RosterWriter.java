package org.alumninetwork.members.scim.user;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Writes what a source says of many people: one statement for each kind of row, and none where there is no such row. */
@ApplicationScoped
class RosterWriter {

    private static final String NAMED = """
            json_to_recordset(cast(:rows as json)) as r ("memberId" uuid, "before" text, "externalId" text,
                "userName" text, said bigint, active boolean)""";

    private static final String FREED = "update member_source ms set user_name = null from " + NAMED + """
             where ms.source_id = :source and ms.member_id = r."memberId" and ms.external_id = r.before
            and r."userName" is distinct from ms.user_name and ms.user_name is not null""";

    /** Who is vouched for, or not, is so under all names that the source has for the person (after a merge). */
    private static final String NAMED_AGAIN = """
            update member_source ms set
                external_id = r."externalId", user_name = r."userName", state_hash = r.said,
                given_up = false, ended_at = case when not r.active then coalesce(ms.ended_at, cast(:now as timestamptz)) end,
                ended_by = case when not r.active then coalesce(ms.ended_by, current_origin()) end,
                provisioned_at = case when r.active then cast(:now as timestamptz) else ms.provisioned_at end
            from""" + " " + NAMED
            + " where ms.source_id = :source and ms.member_id = r.\"memberId\" and ms.external_id = r.before";

    /** Of whom it had not spoken. */
    private static final String NAMED_FIRST = """
            insert into member_source (source_id, external_id, member_id, state_hash, user_name, ended_at, ended_by)
            select :source, "externalId", "memberId", said, "userName", case when not active then cast(:now as timestamptz) end,
                case when not active then current_origin() end from""" + " " + NAMED;

    private final Session database;
    private final RowStatements statements;
    private final EvidenceWriter evidence;

    RosterWriter(Session database, RowStatements statements, EvidenceWriter evidence) {
        this.database = database;
        this.statements = statements;
        this.evidence = evidence;
    }

    private record Named(UUID memberId, String before, String externalId, String userName, long said, boolean active) {

        static Named of(SourcePerson person, Called name) {
            return of(person.id(), name, person.said(), person.active());
        }

        static Named of(UUID person, Called name, long said, boolean active) {
            return new Named(person, name.before(), name.externalId(), name.userName(), said, active);
        }

        boolean isKnown() {
            return before != null;
        }
    }

    /** Comes before others are called so. */
    void free(UUID source, List<UUID> people, KnownPeople known) {
        statements.execute(
                FREED,
                source,
                people.stream()
                        .flatMap(id -> known.called(id).stream().map(name -> Named.of(id, name, 0, false)))
                        .filter(Named::isKnown)
                        .toList());
    }

    /** @param vouching whether the source is the authority for affiliations, so that its word verifies them */
    void write(UUID source, boolean vouching, List<SourcePerson> people, KnownPeople known, Instant now) {
        List<Named> named =
                people.stream().flatMap(person -> namesOf(person, known)).toList();
        statements.execute(
                NAMED_AGAIN, source, now, named.stream().filter(Named::isKnown).toList());
        statements.execute(
                NAMED_FIRST,
                source,
                now,
                named.stream().filter(one -> !one.isKnown()).toList());
        evidence.write(source, vouching, people, known, now);
    }

    private static Stream<Named> namesOf(SourcePerson person, KnownPeople known) {
        return known.called(person.id()).stream().map(name -> Named.of(person, name));
    }

    /** The source gives them up: it vouches for them no more, and its client does not see them. */
    void end(UUID source, Collection<UUID> members, Instant now) {
        UUID[] ids = members.toArray(UUID[]::new);
        database.createNativeMutationQuery("""
                        update member_source set given_up = true, user_name = null,
                            state_hash = hashtextextended(external_id || cast(cast(?3 as timestamptz) as text), 0), ended_at = coalesce(ended_at, cast(?3 as timestamptz)),
                            ended_by = coalesce(ended_by, current_origin())
                        where source_id = ?1 and member_id = any(?2)""")
                .setParameter(1, source)
                .setParameter(2, ids)
                .setParameter(3, now)
                .executeUpdate();
        database.createNativeMutationQuery("""
                        update affiliation set verified_at = null, updated_at = cast(?3 as timestamptz), version = version + 1
                        where source_id = ?1 and member_id = any(?2) and verified_at is not null""")
                .setParameter(1, source)
                .setParameter(2, ids)
                .setParameter(3, now)
                .executeUpdate();
    }
}
