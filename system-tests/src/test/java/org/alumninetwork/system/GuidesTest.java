package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of a guide does what the guide says. */
class GuidesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void needWhatTheGuidesUse() {
        assumeTrue(Workplace.isInstalled("jq") && Workplace.isInstalled("curl"), "jq or curl is not installed here");
    }

    @Test
    void aRegistryIsSynchronised() throws Exception {
        Guide guide = followed("sync-a-registry.md");

        assertThat(guide.saidBy("registry.part")).contains("\"SUCCEEDED\"");
        assertThat(guide.saidBy("outcome=REJECTED")).contains("birthDate");
        assertThat(guide.saidBy("$SCIM/Users/$PERSON")).contains("\"aino@example.org\"");
        assertThat(guide.saidBy("outcome=LAPSED")).contains("\"LAPSED\"");
        assertThat(guide.saidBy("mode=snapshot' |")).contains("AWAITING_CONFIRMATION");
        assertThat(guide.saidBy("outcome=UPDATED")).contains("\"Korhonen\"");
        assertThat(guide.saidBy("changes/members?limit=2")).contains("org.alumninetwork.member.");
        assertThat(guide.saidBy("/v1/webhooks/members")).contains("\"secret\"");
        try (var mirrored = Files.list(folder.resolve("mirror").resolve("people"))) {
            assertThat(mirrored).isNotEmpty();
        }
    }

    @Test
    void anAssociationMovesHere() throws Exception {
        Guide guide = followed("move-an-association.md");

        assertThat(guide.saidBy("IFS=';'"))
                .containsSubsequence(
                        "\"LAPSED\"", "\"2012-12-31\"", "\"ACTIVE\"", "\"2018-02-15\"", "\"LAPSED\"", "\"2024-12-31\"");
        assertThat(guide.saidBy("asOf=2010-05-01&limit=2")).contains("\"1999-09-01\"", "\"2005-01-10\"");
        assertThat(guide.saidBy("/correction")).contains("\"startDate\":\"1997-09-01\"");
    }

    private Guide followed(String page) throws Exception {
        Guide guide = Guide.followed(page, folder);
        assertThat(guide.wentToItsEnd()).isTrue();
        assertThat(guide.said()).allSatisfy(answer -> assertThat(answer)
                .doesNotContain("\"/problems/", "parse error", "\"detail\":\""));
        return guide;
    }
}
