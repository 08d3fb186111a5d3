package org.alumninetwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void aLineTellsTheSecondsSinceTheStart() {
        new ConsoleProgress(out, false).say("PostgreSQL is ready");

        assertThat(printed()).matches(" +0.\\d s {2}PostgreSQL is ready\n");
    }

    @Test
    void aLogIsNotFloodedByCounts() {
        ConsoleProgress progress = new ConsoleProgress(out, false);
        for (long done = 0; done <= 1000; done++) {
            progress.advance("Members", done, 1000);
        }

        assertThat(printed().lines().count()).isLessThanOrEqualTo(2);
        assertThat(printed()).endsWith("Members: 1,000 of 1,000\n");
    }

    @Test
    void onATerminalACountStaysOnItsLineUntilItIsDone() {
        ConsoleProgress progress = new ConsoleProgress(out, true);
        progress.advance("Members", 1, 2);
        progress.advance("Members", 2, 2);
        progress.say("Done");

        assertThat(printed().lines().filter(line -> line.contains("Done"))).hasSize(1);
        assertThat(printed()).contains("\r").endsWith("Done\n");
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
