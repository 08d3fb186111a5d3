package org.alumninetwork.members.scim.user;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.scim.user.RosterRepository.Row;
import org.hibernate.Session;

/** Writes what a source says of many people: one statement for each kind of row. */
@ApplicationScoped
class RosterWriter {

    private static final String NAMED = """
            json_to_recordset(cast(:rows as json)) as r ("memberId" uuid, "before" text, "externalId" text,
                "userName" text, said bigint, active boolean)""";
    private static final String ASSERTED = """
            json_to_recordset(cast(:rows as json)) as r ("memberId" uuid, id uuid, basis text, institution text,
                programme text, degree text, "startDate" date, "endDate" date, key bigint)""";

    /** Of several names (after a merge) the first is changed; who is vouched for, or not, is so under all. */
    private static final String NAMED_AGAIN =
            """
            update member_source ms set
                external_id = case when ms.external_id = r.before then r."externalId" else ms.external_id end,
                user_name = case when ms.external_id = r.before then r."userName" else ms.user_name end,
                state_hash = case when ms.external_id = r.before then r.said else ms.state_hash end,
                given_up = false, ended_at = case when not r.active then coalesce(ms.ended_at, cast(:now as timestamptz)) end,
                ended_by = case when not r.active then coalesce(ms.ended_by, current_origin()) end
            from""" + " " + NAMED + " where ms.source_id = :source and ms.member_id = r.\"memberId\"";

    private static final String NAMED_FIRST = """
            insert into member_source (source_id, external_id, member_id, state_hash, user_name, ended_at, ended_by)
            select :source, "externalId", "memberId", said, "userName", case when not active then cast(:now as timestamptz) end,
                case when not active then current_origin() end from""" + " " + NAMED + " where r.before is null";

    /** The word of the authority verifies, as long as it vouches for the person. */
    private static final String VERIFIED =
            """
            update affiliation a set verified_at = case when r.active then cast(:now as timestamptz) end, updated_at = cast(:now as timestamptz),
                version = a.version + case when a.created_at = cast(:now as timestamptz) then 0 else 1 end
            from""" + " " + NAMED + " where a.source_id = :source and a.member_id = r.\"memberId\" and"
                    + " ((not r.active and a.verified_at is not null) or (r.active and :vouching and a.verified_at is null))";

    private final Session database;
    private final ObjectMapper json;

    RosterWriter(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    private record Named(UUID memberId, String before, String externalId, String userName, long said, boolean active) {}

    private record Asserted(
            UUID memberId,
            UUID id,
            String basis,
            String institution,
            String programme,
            String degree,
            LocalDate startDate,
            LocalDate endDate,
            long key) {

        static Asserted of(SourcePerson person, Evidence evidence) {
            return new Asserted(
                    person.id(),
                    evidence.id(),
                    evidence.basis(),
                    evidence.institution(),
                    evidence.programme(),
                    evidence.degree(),
                    evidence.startDate(),
                    evidence.endDate(),
                    evidence.key());
        }
    }

    /** @param vouching whether the source is the authority for affiliations, so that its word verifies them */
    void write(UUID source, boolean vouching, List<SourcePerson> people, Map<UUID, Row> before, Instant now) {
        String named =
                asJson(people.stream().map(person -> named(person, before)).toList());
        statement(NAMED_AGAIN, source, named).setParameter("now", now).executeUpdate();
        statement(NAMED_FIRST, source, named).setParameter("now", now).executeUpdate();
        writeEvidence(source, people, now);
        statement(VERIFIED, source, named)
                .setParameter("now", now)
                .setParameter("vouching", vouching)
                .executeUpdate();
    }

    private static Named named(SourcePerson person, Map<UUID, Row> before) {
        Row row = before.get(person.id());
        return new Named(
                person.id(),
                row == null ? null : row.externalId(),
                person.externalId(),
                person.userName(),
                person.said(),
                person.active());
    }

    private void writeEvidence(UUID source, List<SourcePerson> people, Instant now) {
        String asserted = asJson(people.stream()
                .flatMap(person -> person.evidence().stream().map(evidence -> Asserted.of(person, evidence)))
                .toList());
        UUID[] ids = people.stream().map(SourcePerson::id).toArray(UUID[]::new);
        statement(
                        "delete from affiliation a where a.source_id = :source and a.member_id = any(:members)"
                                + " and not exists (select from " + ASSERTED + " where r.id = a.id)",
                        source,
                        asserted)
                .setParameter("members", ids)
                .executeUpdate();
        statement(
                        "update affiliation a set end_date = r.\"endDate\", source_key = r.key, updated_at = cast(:now as timestamptz),"
                                + " version = a.version + 1 from " + ASSERTED
                                + " where a.id = r.id and a.end_date is distinct from r.\"endDate\"",
                        source,
                        asserted)
                .setParameter("now", now)
                .executeUpdate();
        statement(
                        "insert into affiliation (id, member_id, basis, institution, programme, degree, start_date, end_date,"
                                + " source_id, source_key, created_at, updated_at)"
                                + " select uuidv7(), \"memberId\", basis, institution, programme, degree, \"startDate\","
                                + " \"endDate\", :source, key, cast(:now as timestamptz), cast(:now as timestamptz) from "
                                + ASSERTED + " where r.id is null"
                                + " on conflict (member_id, source_id, source_key) do nothing",
                        source,
                        asserted)
                .setParameter("now", now)
                .executeUpdate();
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

    /** With those of the two parameters that it uses. */
    private org.hibernate.query.MutationQuery statement(String sql, UUID source, String rows) {
        var statement = database.createNativeMutationQuery(sql).setParameter("rows", rows);
        return sql.contains(":source") ? statement.setParameter("source", source) : statement;
    }

    private String asJson(List<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("These are plain records", impossible);
        }
    }
}
