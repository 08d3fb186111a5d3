package org.alumninetwork.members.member;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Writes many records, or what they became, in one statement. What follows from each statement on members, such as the counts of
 * the directory, then follows once.
 */
@ApplicationScoped
class MemberRows {

    private static final List<String> AMENDED = Stream.concat(
                    columnsOf(MemberDetails.class), Stream.of("family_key", "given_key", "preferred_key", "updated_at"))
            .toList();

    private static final String ROWS = " from jsonb_populate_recordset(cast(null as member), cast(:rows as jsonb)) r";

    private static final String INSERT = "insert into member (id, created_at, " + String.join(", ", AMENDED)
            + ") select r.id, r.created_at, r." + String.join(", r.", AMENDED) + ROWS;

    private static final String UPDATE = "update member m set "
            + AMENDED.stream().map(column -> column + " = r." + column).collect(Collectors.joining(", "))
            + ", version = m.version + 1" + ROWS + " where m.id = r.id";

    private final Session database;
    private final ObjectMapper json;

    MemberRows(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    /** As the columns are called, in the manner of columns. */
    private record Row(
            UUID id,
            @JsonUnwrapped MemberDetails details,
            String familyKey,
            String givenKey,
            String preferredKey,
            Instant createdAt,
            Instant updatedAt) {

        static Row of(Member member) {
            return new Row(
                    member.id(),
                    member.details(),
                    member.familyKey(),
                    member.givenKey(),
                    member.preferredKey(),
                    member.createdAt(),
                    member.updatedAt());
        }
    }

    void insert(List<Member> members) {
        write(INSERT, members);
    }

    /** Whoever calls it holds the locks on them. */
    void update(List<Member> members) {
        write(UPDATE, members);
    }

    private void write(String statement, List<Member> members) {
        if (!members.isEmpty()) {
            database.createNativeMutationQuery(statement)
                    .setParameter("rows", asJson(members.stream().map(Row::of).toList()))
                    .executeUpdate();
        }
    }

    private String asJson(List<Row> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("These are plain records", impossible);
        }
    }

    private static Stream<String> columnsOf(Class<? extends Record> type) {
        SnakeCaseStrategy names = new SnakeCaseStrategy();
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(names::translate);
    }
}
