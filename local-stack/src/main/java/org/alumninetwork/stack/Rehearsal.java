package org.alumninetwork.stack;

import java.util.function.Supplier;

/**
 * A run of a program for the sake of its start-up cache.
 *
 * @param launch prepares the run, when its turn has come
 */
record Rehearsal(StartupCache cache, Supplier<Launch> launch) {}
