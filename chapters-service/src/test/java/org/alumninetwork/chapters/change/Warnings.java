package org.alumninetwork.chapters.change;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class warns of in the log, from now on. */
final class Warnings extends Handler implements AutoCloseable {

    private final Logger log;
    private final List<String> all = new CopyOnWriteArrayList<>();

    private Warnings(Logger log) {
        this.log = log;
    }

    static Warnings of(Class<?> warning) {
        Warnings warnings = new Warnings(Logger.getLogger(warning.getName()));
        warnings.log.addHandler(warnings);
        return warnings;
    }

    List<String> all() {
        return List.copyOf(all);
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
            all.add(line.getMessage());
        }
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        log.removeHandler(this);
    }
}
