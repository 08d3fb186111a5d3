package org.alumninetwork.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The secrets of one data folder, made at random when the folder is new. None is in the repository.
 *
 * @param database the password of each service's database role
 * @param clients the secret of each confidential OAuth client
 */
record Secrets(Map<String, String> database, Map<String, String> clients) {

    private static final int BYTES = 24;

    /** Reads the secrets of a data folder, or makes them when it has none yet. */
    static Secrets of(Path data) {
        Path file = data.resolve("secrets.json");
        if (Files.exists(file)) {
            return Json.read(file, Secrets.class);
        }
        Secrets fresh = random();
        Json.write(file, fresh);
        return fresh;
    }

    static Secrets random() {
        return new Secrets(
                randomFor(Stream.of("members", "events", "chapters")),
                randomFor(Stream.of(
                        "registry", LocalRealm.PARTNER, "members-service", "events-service", "chapters-service")));
    }

    private static Map<String, String> randomFor(Stream<String> names) {
        SecureRandom random = new SecureRandom();
        return names.collect(Collectors.toMap(name -> name, name -> hex(random)));
    }

    private static String hex(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
