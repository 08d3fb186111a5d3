package org.alumninetwork.benchmarks.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.alumninetwork.stack.demo.people.HelsinkiAlumni;
import org.alumninetwork.stack.demo.registry.RegistryFile;

/** A directory as a registry's file fills it, and a member who reads in it; benchmarks that share a network share it. */
public final class FilledDirectory {

    public static final long MEMBERS = 200_000;

    /** The login of who reads. */
    public static final String CALLER = "member";

    private FilledDirectory() {}

    /** Fills the network's directory unless that was done. */
    public static void of(BenchedNetwork network, Path folder) throws IOException {
        if (network.members().number("select count(*) from member") < MEMBERS) {
            network.importFile(fileIn(folder), "delta");
            network.members().execute("vacuum analyze", "checkpoint");
            network.as(CALLER)
                    .post(
                            "/v1/members/me",
                            Map.of(
                                    "givenName",
                                    "Maija",
                                    "familyName",
                                    "Virtanen",
                                    "country",
                                    "FI",
                                    "city",
                                    "Helsinki"));
        }
    }

    private static Path fileIn(Path folder) throws IOException {
        Path file = folder.resolve("registry.csv");
        try (OutputStream stream = Files.newOutputStream(file)) {
            RegistryFile.ofPeople(new HelsinkiAlumni(42), MEMBERS).writeTo(stream);
        }
        return file;
    }
}
