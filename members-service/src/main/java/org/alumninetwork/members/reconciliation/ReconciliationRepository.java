package org.alumninetwork.members.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alumninetwork.members.member.Sight;
import org.alumninetwork.members.reconciliation.ReconciliationView.FieldDifference;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Holds the last whole file of a source against the records. */
@ApplicationScoped
class ReconciliationRepository {

    private static final TypeReference<List<FieldDifference>> DIFFERENCES = new TypeReference<>() {};

    private static final int LOOKED_AT_TOGETHER = 5_000;

    private final Session database;
    private final ObjectMapper json;

    ReconciliationRepository(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The list is in the order of the source's ids, as bytes. */
    record AfterId(String externalId) {
        static AfterId of(ReconciliationView view) {
            return new AfterId(view.externalId());
        }
    }

    /** Where its rows are still there: a database that breaks down loses them. */
    Optional<Comparison> lastWholeFile(UUID source, Sight sight) {
        return database.createNativeQuery("""
                        select i.id, i.columns, i.rows_staged from whole_file w join import i on i.id = w.import_id
                        where w.source_id = ?1 and to_regclass(staged_rows(i.id)) is not null""", Tuple.class)
                .setParameter(1, source)
                .getResultStream()
                .findFirst()
                .filter(row -> row.get("rows_staged", Long.class) == 0 || holdsRows(row.get("id", UUID.class)))
                .map(row -> new Comparison(
                        source, row.get("id", UUID.class), Set.of(row.get("columns", String[].class)), sight));
    }

    private boolean holdsRows(UUID importId) {
        String rows = "staged_" + importId.toString().replace("-", "");
        return Values.query(database, "select exists (select from " + rows + ")", Boolean.class)
                .getSingleResult();
    }

    /** Where one finding is asked for, as many people are looked at as it takes. */
    List<ReconciliationView> page(Comparison comparison, ReconciliationFinding finding, PageRequest page) {
        String after = page.after(AfterId.class).map(AfterId::externalId).orElse("");
        if (finding == null) {
            return next(comparison, after, page.rowsToRead());
        }
        List<ReconciliationView> found = new ArrayList<>();
        List<ReconciliationView> looked;
        do {
            looked = next(comparison, after, LOOKED_AT_TOGETHER);
            looked.stream().filter(view -> view.finding() == finding).forEach(found::add);
            after = looked.isEmpty() ? after : looked.getLast().externalId();
        } while (looked.size() == LOOKED_AT_TOGETHER && found.size() < page.rowsToRead());
        return found.subList(0, Math.min(found.size(), page.rowsToRead()));
    }

    private List<ReconciliationView> next(Comparison comparison, String after, int most) {
        return database.createNativeQuery(
                        "select external_id, member_id, finding, reason, cast(differences as text) as differences from ("
                                + comparison.nextPeople() + ") as c",
                        Tuple.class)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultStream()
                .map(this::viewOf)
                .toList();
    }

    private ReconciliationView viewOf(Tuple row) {
        String reason = row.get("reason", String.class);
        return new ReconciliationView(
                row.get("external_id", String.class),
                row.get("member_id", UUID.class),
                ReconciliationFinding.valueOf(row.get("finding", String.class)),
                reason == null ? null : ReconciliationReason.valueOf(reason),
                differencesIn(row.get("differences", String.class)));
    }

    private List<FieldDifference> differencesIn(String text) {
        try {
            return json.readValue(text, DIFFERENCES);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The query made it", impossible);
        }
    }
}
