package org.alumninetwork.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.Test;

/** What triggers may not do, since a statement may concern one row or 200 000. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class TriggersTest {

    /** Their plan is made for the first statement of a session, usually one row, and kept: a nested loop would be too. */
    @Test
    void whatAStatementChangedIsJoinedToWhatWasThereByFullJoinsOnly() throws SQLException {
        List<String> looping = new ArrayList<>();
        try (var connection = Database.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery("""
                        select t.tgname from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                        where t.tgoldtable is not null and t.tgnewtable is not null
                        and p.prosrc ~ ('(?<!full )join (' || t.tgoldtable || '|' || t.tgnewtable || ')\\M')
                        order by 1""")) {
            while (rows.next()) {
                looping.add(rows.getString(1));
            }
        }
        assertThat(looping).isEmpty();
    }
}
