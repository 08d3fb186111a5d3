package org.alumninetwork.members.importing;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.alumninetwork.members.source.FileColumn;

/** A registry's file, read row by row in memory that does not grow with it. */
sealed interface RegistryFile permits CsvFile, NdjsonFile {

    /** Which columns the file has; what it does not have stays as it is. */
    Set<FileColumn> columns();

    /** Columns that mean nothing here; for NDJSON those seen so far. */
    Set<String> ignoredColumns();

    /**
     * The next row, or nothing at the end.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where the file cannot be read on
     */
    Optional<RawRow> next() throws IOException;
}
