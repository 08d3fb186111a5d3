package org.alumninetwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entry script, run in a copy of the checkout's top with a made-up JDK and Maven. */
class AlumniScriptTest {

    private record Result(int exitCode, String output) {}

    @TempDir
    private Path folder;

    private Path script;
    private Path programs;

    @BeforeEach
    void copyTheScript() throws IOException {
        script = folder.resolve("alumni");
        Files.copy(StackFolder.usual().checkout().resolve("alumni"), script);
        programs = Files.createDirectory(folder.resolve("bin"));
        for (String tool : List.of(
                "bash", "env", "sed", "awk", "grep", "head", "cat", "dirname", "find", "df", "mkdir", "mv", "tee",
                "touch")) {
            program(tool, "exec " + whereIs(tool) + " \"$@\"");
        }
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws Exception {
        Result result = run(Map.of("ALUMNI_JDK_FOLDERS", ""), "test");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).startsWith("alumni: No JDK 25 found").hasLineCount(1);
    }

    @Test
    void anOlderJdkIsPassedOverAndANewOneFoundInTheUsualFolders() throws Exception {
        Path old = jdk("jdk-21", "21.0.9");
        Path right = jdk("jdk-25", "25.0.1");
        program("mvn", "case $1 in -v) echo 'Apache Maven 3.9.9 (x)';; *) echo \"$JAVA_HOME\" \"$@\";; esac");

        Result result = run(Map.of("JAVA_HOME", old.toString(), "ALUMNI_JDK_FOLDERS", old + " " + right), "test", "-o");

        assertThat(result.output()).isEqualTo(right + " -B verify -o\n");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void aJdkInJavaHomeComesFirst() throws Exception {
        Path home = jdk("home", "25.0.2");
        Path other = jdk("other", "25.0.1");
        program("mvn", "case $1 in -v) echo 'Apache Maven 3.8.7';; *) echo \"$JAVA_HOME\";; esac");

        Result result = run(Map.of("JAVA_HOME", home.toString(), "ALUMNI_JDK_FOLDERS", other.toString()), "test");

        assertThat(result.output()).isEqualTo(home + "\n");
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        Result result = run(Map.of("JAVA_HOME", jdk("jdk", "25.0.1").toString()), "test");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .startsWith("alumni: No mvn on the PATH. Install Apache Maven 3.8")
                .hasLineCount(1);
    }

    @Test
    void aMavenThatIsTooOldIsRefused() throws Exception {
        program("mvn", "echo 'Apache Maven 3.6.3'");

        Result result = run(Map.of("JAVA_HOME", jdk("jdk", "25.0.1").toString()), "test");

        assertThat(result.output()).startsWith("alumni: Maven 3.6 is too old.").hasLineCount(1);
    }

    @Test
    void aBuildThatFailsIsToldByItsErrors() throws Exception {
        program(
                "mvn",
                "case $1 in -v) echo 'Apache Maven 3.9.9';; *) echo '[ERROR] Foo.java: cannot find symbol'; exit 1;; esac");

        Result result = run(Map.of("JAVA_HOME", jdk("jdk", "25.0.1").toString()), "run");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .contains("[ERROR] Foo.java: cannot find symbol")
                .contains("alumni: The build failed");
    }

    @Test
    void testsThatFailedAreToldLast() throws Exception {
        Files.writeString(folder.resolve("log"), """
                [ERROR]   A line of the log
                [INFO] Results:
                [ERROR] Failures:\s
                [ERROR]   RoomTest.isFree:7 expected: true
                 but was: false
                [INFO]\s
                [ERROR] Tests run: 2, Failures: 1, Errors: 0, Skipped: 0
                [INFO] BUILD FAILURE
                """);
        program("mvn", "case $1 in -v) echo 'Apache Maven 3.9.9';; *) cat log; exit 1;; esac");

        Result result = run(Map.of("JAVA_HOME", jdk("jdk", "25.0.1").toString()), "test");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output().lines().skip(8))
                .containsExactly(
                        "[ERROR] Failures: ",
                        "[ERROR]   RoomTest.isFree:7 expected: true",
                        " but was: false",
                        "[INFO] ",
                        "[ERROR] Tests run: 2, Failures: 1, Errors: 0, Skipped: 0",
                        "alumni: The tests failed; all that they printed is in .alumni/test.log.");
    }

    @Test
    void withoutACommandItExplainsItself() throws Exception {
        Result result = run(Map.of());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output())
                .contains("./alumni run")
                .contains("./alumni test")
                .contains("./alumni bench");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdks").resolve(name));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Files.createDirectory(home.resolve("bin"));
        executable(home.resolve("bin/javac"), "exit 0");
        return home;
    }

    private void program(String name, String body) throws IOException {
        executable(programs.resolve(name), body);
    }

    private static void executable(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path whereIs(String tool) {
        return List.of(Path.of("/usr/bin", tool), Path.of("/bin", tool)).stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private Result run(Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(programs.resolve("bash").toString(), script.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", programs.toString(), "HOME", folder.toString()));
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
