package org.alumninetwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path data;

    @Test
    void aDataFolderKeepsItsSecrets() {
        assertThat(Secrets.of(data)).isEqualTo(Secrets.of(data));
    }

    @Test
    void twoFoldersShareNone() {
        Secrets one = Secrets.random();
        Secrets other = Secrets.random();

        assertThat(one.database().values())
                .doesNotContainAnyElementsOf(other.database().values());
        assertThat(one.clients().values())
                .doesNotContainAnyElementsOf(other.clients().values());
    }

    @Test
    void onlyTheOwnerMayReadThem() throws Exception {
        Secrets.of(data);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.json"))))
                .isEqualTo("rw-------");
    }
}
