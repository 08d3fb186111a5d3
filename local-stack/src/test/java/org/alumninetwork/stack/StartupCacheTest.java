package org.alumninetwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupCacheTest {

    @TempDir
    private Path folder;

    private StartupCache cache;
    private Launch launch;

    @BeforeEach
    void buildTheProgram() throws IOException {
        Path program = Files.createFile(folder.resolve("app.jar"));
        cache = new StartupCache(folder.resolve("app.aot"), program);
        launch = new Launch(
                "app",
                List.of("java", "-jar", program.toString()),
                Map.of(),
                folder,
                folder.resolve("log"),
                URI.create("http://localhost:1"),
                Duration.ofSeconds(1));
    }

    @Test
    void aProgramWithoutCacheStartsWithoutIt() {
        assertThat(cache.isMissing()).isTrue();
        assertThat(cache.usedBy(launch)).isEqualTo(launch);
    }

    @Test
    void aCacheIsUsedOnceItIsWhole() throws IOException {
        Files.createFile(folder.resolve("app.aot.draft"));
        assertThat(cache.isMissing()).isTrue();

        cache.keepDraft();

        assertThat(cache.usedBy(launch).command())
                .startsWith("java", "-XX:AOTCache=" + folder.resolve("app.aot"), "-jar");
    }

    @Test
    void aProgramThatWasBuiltAnewNeedsANewCache() throws IOException {
        Files.createFile(cache.file());
        Files.setLastModifiedTime(cache.file(), FileTime.from(Instant.now().minusSeconds(60)));

        assertThat(cache.isMissing()).isTrue();
    }

    @Test
    void aRehearsalHasANameALogAndADraftOfItsOwn() {
        Launch rehearsal = cache.writtenBy(launch).beside(StackFolder.at(folder));

        assertThat(rehearsal.name()).isEqualTo("app-rehearsal");
        assertThat(rehearsal.log()).isEqualTo(folder.resolve("logs/app-rehearsal.log"));
        assertThat(rehearsal.command())
                .startsWith("nice", "-n", "19", "java", "-XX:AOTCacheOutput=" + folder.resolve("app.aot.draft"));
    }
}
