/**
 * A registry's files.
 *
 * <p>A file is streamed into a staging table of its own while it is read and checked ({@link ImportReceiver}), then
 * taken over by set-based SQL in one transaction ({@link ImportRun}, {@link ImportSteps}). The rows of one person,
 * taken together, are all that the source knows of that person; a hash of them tells who is unchanged, and the rows of
 * the others are taken out once where they are few ({@link ChangedRows}). There is no state RUNNING in the database:
 * the worker holds the lock on the import's row, so a crash leaves nothing to mend. What failed keeps its staged rows
 * for 30 days, or until the source sends something later, and is started again by a call.
 *
 * <p>A whole file ({@code mode=snapshot}) ends the assertion about who is missing ({@code member_source.ended_at}),
 * and waits for a confirmation where {@link LapseGuard} finds too many. A trial ({@code dryRun}) is the same run,
 * taken back to a savepoint with its notes kept ({@link Trial}), so it tells what really happens. The staged rows of
 * the last whole file stay for {@code reconciliation/}.
 */
package org.alumninetwork.members.importing;
