package org.alumninetwork.chapters.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Codes that cannot be guessed, and can be read out: 60 bits, in the letters and digits that are not mixed up. */
@ApplicationScoped
class Codes {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ0";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    String next() {
        return IntStream.range(0, GROUPS).mapToObj(_ -> group()).collect(Collectors.joining("-"));
    }

    private String group() {
        return random.ints(GROUP, 0, LETTERS.length())
                .mapToObj(place -> String.valueOf(LETTERS.charAt(place)))
                .collect(Collectors.joining());
    }
}
