package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alumninetwork.stack.StackAddresses;
import org.junit.jupiter.api.Test;

/** A client in Python: generated from the document, checked under strict settings, and run as a member would. */
class PythonClientTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "python");

    /** That of the system, for which Debian packages what the client needs; another one may come first on the path. */
    private static final String PYTHON = "/usr/bin/python3";

    @Test
    void aGeneratedClientIsTypedStrictlyAndMakesItsJourney() throws Exception {
        assumeTrue(hasWhatItNeeds(), PYTHON + " with pydantic 1, urllib3, dateutil and mypy is not installed here");
        StackAddresses addresses = RunningNetwork.addresses();
        Workplace client = Workplace.copy(
                "python-client", EXAMPLE, List.of("pom.xml", "templates", "mypy.ini", "alumni.py", "journey.py"));
        client.run(Map.of(), "mvn", "-q", "-B", "-Ddocument=" + addresses.gateway() + "/openapi.json", "compile");
        client.run(Map.of(), PYTHON, "-m", "mypy", "alumni.py", "journey.py");
        String told = client.run(
                Map.of(
                        "GATEWAY", addresses.gateway().toString(),
                        "ISSUER", addresses.issuer().toString(),
                        "PYTHONPATH", "target/client"),
                PYTHON,
                "-W",
                "error",
                "journey.py");

        assertThat(told).contains("coming events", "Logged in as", "Registered: ", "A bad request: ");
        assertThat(told).doesNotContain("Warning");
    }

    private static boolean hasWhatItNeeds() throws IOException, InterruptedException {
        return Files.isExecutable(Path.of(PYTHON))
                && new ProcessBuilder(
                                        PYTHON,
                                        "-c",
                                        "import pydantic, urllib3, dateutil, mypy; assert pydantic.VERSION < '2'")
                                .start()
                                .waitFor()
                        == 0;
    }
}
