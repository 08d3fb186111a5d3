package org.alumninetwork.members.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.alumninetwork.members.source.FileColumn;
import org.junit.jupiter.api.Test;

class RowCheckTest {

    private final RowCheck check = new RowCheck(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void whatStandsInTheNextRowAgainIsReadAlike() {
        assertThat(read("fi").cell(FileColumn.COUNTRY)).isEqualTo("FI");
        assertThat(read("fi").cell(FileColumn.COUNTRY)).isEqualTo("FI");
        assertThat(read("  ").cell(FileColumn.COUNTRY)).isNull();
        assertThat(read("  ").cell(FileColumn.COUNTRY)).isNull();
        assertThat(read("SE").cell(FileColumn.COUNTRY)).isEqualTo("SE");
    }

    @Test
    void whatIsWrongIsRefusedInEachRow() {
        read("fi");

        assertThat(read("Finland").rejections()).hasSize(1);
        assertThat(read("Finland").rejections()).hasSize(1);
        assertThat(read("fi").isGood()).isTrue();
    }

    private CheckedRow read(String country) {
        Map<FileColumn, String> cells = new EnumMap<>(
                Map.of(FileColumn.EXTERNAL_ID, "1", FileColumn.FAMILY_NAME, "Virtanen", FileColumn.COUNTRY, country));
        return check.check(RawRow.of(2, cells));
    }
}
