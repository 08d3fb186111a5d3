package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What people look at, in a real browser: nothing on its console, nobody left out, nothing wider than a phone. What it
 * looked like lies in {@code target/browser/screenshots}.
 */
class BrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Map<String, String> GATEWAY =
            Map.of("GATEWAY", RunningNetwork.addresses().gateway().toString());

    private static NodeProject browser;

    @BeforeAll
    static void installDriver() throws Exception {
        assumeTrue(Files.isExecutable(CHROMIUM), CHROMIUM + " is not installed here");
        browser = NodeProject.install(
                "browser",
                Path.of("src", "test", "browser"),
                List.of("package.json", "package-lock.json", "browser.mjs", "pages.mjs", "web.mjs"));
    }

    @Test
    void theGatewaysPagesExplainItselfAndAMemberTriesACallOnThem() throws Exception {
        assertThat(browser.script(GATEWAY, "pages")).contains("# fail 0");
    }

    @Test
    void theExampleWebSiteServesItsVisitorsOnGoodDaysAndBad() throws Exception {
        Workplace.copy("web/typescript", EXAMPLES.resolve("typescript"), List.of("src/alumni.ts"));
        NodeProject site = NodeProject.install(
                "web/web",
                EXAMPLES.resolve("web"),
                List.of("package.json", "package-lock.json", "tsconfig.json", "build.mjs", "public", "src"));
        site.script(GATEWAY, "generate");
        site.script(GATEWAY, "build");

        Map<String, String> served = Map.of(
                "GATEWAY",
                GATEWAY.get("GATEWAY"),
                "SITE",
                site.file("dist").toAbsolutePath().toString());
        assertThat(browser.script(served, "web")).contains("# fail 0");
    }
}
