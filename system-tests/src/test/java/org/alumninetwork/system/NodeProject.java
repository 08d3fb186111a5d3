package org.alumninetwork.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A project of Node.js with exactly the libraries that its lock file names. */
final class NodeProject {

    private final Workplace workplace;

    private NodeProject(Workplace workplace) {
        this.workplace = workplace;
    }

    /**
     * @param name of the folder below {@code target} where it is built
     * @param files of the original, with what lies below them
     */
    static NodeProject install(String name, Path original, List<String> files)
            throws IOException, InterruptedException {
        assumeTrue(Workplace.isInstalled("node") && Workplace.isInstalled("npm"), "Node.js is not installed here");
        Workplace workplace = Workplace.copy(name, original, files);
        workplace.run(Map.of(), "npm", "ci", "--no-audit", "--no-fund");
        return new NodeProject(workplace);
    }

    Path file(String name) {
        return workplace.file(name);
    }

    /** What the script of {@code package.json} said. */
    String script(Map<String, String> environment, String script) throws IOException, InterruptedException {
        return workplace.run(environment, "npm", "run", script);
    }
}
