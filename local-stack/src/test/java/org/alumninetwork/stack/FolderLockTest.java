package org.alumninetwork.stack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    private Path temporary;

    @Test
    void oneFolderServesOneStackAtATime() {
        StackFolder folder = StackFolder.at(temporary);
        folder.create();
        FolderLock first = FolderLock.of(folder);

        assertThatThrownBy(() -> FolderLock.of(folder)).hasMessageStartingWith("Already running from " + temporary);

        first.close();
        assertThatCode(() -> FolderLock.of(folder).close()).doesNotThrowAnyException();
    }
}
