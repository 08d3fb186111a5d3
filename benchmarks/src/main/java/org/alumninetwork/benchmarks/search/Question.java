package org.alumninetwork.benchmarks.search;

/**
 * What people ask a directory.
 *
 * @param path its address at the gateway
 */
record Question(String name, String path) {}
