package org.alumninetwork.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    @TempDir
    private Path folder;

    @Test
    void memoryIsWhatProgramsCanStillHave() throws IOException {
        Path meminfo = Files.writeString(
                folder.resolve("meminfo"), "MemTotal:       24000000 kB\nMemFree:  1 kB\nMemAvailable:    2048 kB\n");

        assertThat(Machine.availableMemory(meminfo)).hasValue(2 * Machine.MEGABYTE);
    }

    @Test
    void aSystemThatDoesNotTellItsMemoryIsTrusted() {
        assertThat(Machine.availableMemory(folder.resolve("none"))).isEmpty();
    }

    @Test
    void tooLittleIsSaidInOneLine() {
        assertThatThrownBy(() -> Machine.require("memory", 512 * Machine.MEGABYTE, 2048 * Machine.MEGABYTE))
                .hasMessage("Too little memory: 512 MB available, 2048 MB wanted.");
        assertThatCode(() -> Machine.require("memory", 2048 * Machine.MEGABYTE, 2048 * Machine.MEGABYTE))
                .doesNotThrowAnyException();
    }
}
