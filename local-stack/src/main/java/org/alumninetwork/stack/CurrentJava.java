package org.alumninetwork.stack;

import java.nio.file.Path;

/** The JVM that this runs on, for what the stack starts. */
final class CurrentJava {

    private CurrentJava() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
