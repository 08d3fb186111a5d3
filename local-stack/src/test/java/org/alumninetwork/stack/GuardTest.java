package org.alumninetwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {

    @TempDir
    private Path temporary;

    private StackFolder folder;
    private ProcessLedger ledger;
    private Process ours;
    private Process foreign;

    @BeforeEach
    void startTwoProcesses() throws IOException {
        folder = StackFolder.at(temporary.resolve("stack"));
        folder.create();
        ledger = new ProcessLedger(folder.processes());
        ours = new ProcessBuilder("sh", "-c", "sleep 60; : " + folder.folder()).start();
        foreign = new ProcessBuilder("sh", "-c", "sleep 60; : elsewhere").start();
    }

    @AfterEach
    void endThem() {
        ours.descendants().forEach(ProcessHandle::destroyForcibly);
        foreign.descendants().forEach(ProcessHandle::destroyForcibly);
        ours.destroyForcibly();
        foreign.destroyForcibly();
    }

    @Test
    void leftoversOfAnEarlierRunAreEnded() throws InterruptedException {
        ledger.add("members", ours.pid());

        Guard.endLeftovers(folder);

        assertThat(ours.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.processes()).doesNotExist();
    }

    @Test
    void aProcessThatMeanwhileHasTheIdOfALeftoverIsLeftAlone() {
        ledger.add("members", foreign.pid());

        Guard.endLeftovers(folder);

        assertThat(foreign.isAlive()).isTrue();
    }

    @Test
    void aProcessThatNotesItsOwnIdIsFoundByItsFile() throws Exception {
        Path pidFile = Files.writeString(folder.data().resolve("server.pid"), ours.pid() + "\nmore\n");
        ledger.add("server", pidFile);

        Guard.endLeftovers(folder);

        assertThat(ours.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aStackThatEndedEverythingItselfNeedsNoGuard() throws InterruptedException {
        ledger.add("members", ours.pid());

        Guard.watching(folder).close();

        assertThat(ours.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
    }
}
