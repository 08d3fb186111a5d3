package org.alumninetwork.members.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.alumninetwork.members.source.FileColumn;
import org.alumninetwork.members.source.SharedFields;
import org.alumninetwork.members.source.SourceGate;
import org.alumninetwork.members.source.SourceRepository;

/** Looks once more, when an import's turn has come, whether what was true when the file arrived still is. */
@ApplicationScoped
class ImportAdmission {

    private final SourceRepository sources;
    private final SourceGate gate;

    ImportAdmission(SourceRepository sources, SourceGate gate) {
        this.sources = sources;
        this.gate = gate;
    }

    /** The database broke down while the rows were waiting. */
    static final class StagedRowsLost extends RuntimeException {}

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem where no agreement allows it any more
     * @throws StagedRowsLost where the rows are not there
     */
    void admit(ClaimedImport claimed, Connection connection) throws SQLException {
        mustBeAllowed(claimed);
        mustBeStaged(claimed, connection);
    }

    private void mustBeAllowed(ClaimedImport claimed) {
        SharedFields shared = gate.mayWrite(sources.findById(claimed.sourceId()));
        boolean stillAllowed = claimed.columns().stream()
                .flatMap(key -> FileColumn.of(key).stream())
                .allMatch(column -> Withholding.letsIn(column, shared));
        if (!stillAllowed) {
            throw ImportProblems.AGREEMENT_CHANGED.because("Send the file again.");
        }
    }

    /** A database that breaks down loses all rows or none. */
    private static void mustBeStaged(ClaimedImport claimed, Connection connection) throws SQLException {
        String table = new StagingTable(claimed.id()).name();
        boolean there = isTrue(connection, "select to_regclass('" + table + "') is not null");
        boolean holdsRows = there && isTrue(connection, "select exists (select from " + table + ")");
        if (!there || (claimed.rowsStaged() > 0 && !holdsRows)) {
            throw new StagedRowsLost();
        }
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
