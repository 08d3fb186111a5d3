package org.alumninetwork.chapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class OpenApiDocumentTest {

    @Test
    void theCommittedDocumentIsWhatTheCodeSays() throws IOException {
        assertThat(Files.readString(Path.of("openapi.yaml")))
                .as("If the change is meant: cp target/openapi/openapi.yaml openapi.yaml")
                .isEqualTo(Files.readString(Path.of("target/openapi/openapi.yaml")));
    }
}
