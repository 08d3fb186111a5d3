package org.alumninetwork.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackProcessTest {

    @TempDir
    private Path folder;

    private final RecordedProgress progress = new RecordedProgress();
    private final int port = Ports.free().gateway();
    private StackProcess process;

    @AfterEach
    void endTheProcess() {
        process.close();
    }

    @Test
    void aProcessIsReadyOnceItAnswers() {
        process = process(Integer.toString(port));

        process.start();

        assertThat(process.isAlive()).isTrue();
        assertThat(process.startup()).isBetween(Duration.ofMillis(1), Duration.ofMinutes(1));
    }

    @Test
    void aStoppedProcessCanBeStartedAgain() {
        process = process(Integer.toString(port));
        process.start();
        long first = process.pid();

        process.stop();
        assertThat(ProcessHandle.of(first)).isEmpty();
        process.start();

        assertThat(process.isAlive()).isTrue();
        assertThat(process.pid()).isNotEqualTo(first);
    }

    @Test
    void aProcessThatEndsWhileStartingIsReportedWithTheEndOfItsLog() {
        process = process("fail");

        assertThatThrownBy(process::start)
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("fake ended while starting (exit code 3)")
                .hasMessageContaining("no database, no service");
    }

    @Test
    void aProcessThatEndsByItselfIsReportedAndNotRestarted() throws InterruptedException {
        process = process(Integer.toString(port));
        process.start();

        ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();

        assertThat(progress.lines.poll(20, TimeUnit.SECONDS))
                .startsWith("fake ended unexpectedly (exit code 137) and is not restarted.")
                .contains("listening");
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aProcessThatIsKilledOnPurposeIsNotReported() throws InterruptedException {
        process = process(Integer.toString(port));
        process.start();

        process.kill();

        assertThat(progress.lines.poll(1500, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aClosedProcessCannotBeStartedByAThreadThatIsLate() {
        process = process(Integer.toString(port));

        process.close();

        assertThatThrownBy(process::start).hasMessage("The stack is being stopped");
    }

    @Test
    void eachStartIsNotedForTheGuard() throws Exception {
        process = process(Integer.toString(port));

        process.start();

        assertThat(Files.readString(folder.resolve("processes"))).isEqualTo("fake " + process.pid() + "\n");
    }

    private StackProcess process(String argument) {
        List<String> command = List.of(
                CurrentJava.executable(),
                "-cp",
                System.getProperty("java.class.path"),
                FakeService.class.getName(),
                argument);
        Launch launch = new Launch(
                "fake",
                command,
                Map.of(),
                folder,
                folder.resolve("fake.log"),
                URI.create("http://127.0.0.1:" + port + "/q/health/ready"),
                Duration.ofMinutes(1));
        return new StackProcess(launch, new ProcessLedger(folder.resolve("processes")), progress);
    }
}
