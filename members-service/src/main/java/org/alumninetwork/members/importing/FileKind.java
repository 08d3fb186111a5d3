package org.alumninetwork.members.importing;

/**
 * What is to be done with a file.
 *
 * @param dryRun whether to tell only what it would change
 */
public record FileKind(FileFormat format, ImportMode mode, boolean dryRun) {}
