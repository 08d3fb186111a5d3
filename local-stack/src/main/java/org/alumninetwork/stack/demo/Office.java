package org.alumninetwork.stack.demo;

import java.util.Map;

/** The offices that the demonstration fills. */
enum Office {
    CHAIR(true, "Ordförande", "Chair"),
    TREASURER(true, "Kassör", "Treasurer"),
    COORDINATOR(false, "Koordinator", "Coordinator"),
    REPRESENTATIVE(false, "Representant", "Representative");

    private final boolean single;
    private final String swedish;
    private final String english;

    Office(boolean single, String swedish, String english) {
        this.single = single;
        this.swedish = swedish;
        this.english = english;
    }

    /** Whether one person at a time holds it. */
    boolean single() {
        return single;
    }

    Map<String, String> title() {
        return Map.of("sv", swedish, "en", english);
    }
}
