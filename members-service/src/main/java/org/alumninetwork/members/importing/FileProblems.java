package org.alumninetwork.members.importing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.members.source.FileColumn;
import org.alumninetwork.support.problem.Violation;

/** Why a file is refused as a whole. */
final class FileProblems {

    private FileProblems() {}

    static HttpProblem empty() {
        return unreadable("The file is empty.");
    }

    static HttpProblem notUtf8() {
        return unreadable("The file is not UTF-8.");
    }

    static HttpProblem unreadable(String detail) {
        return ImportProblems.UNREADABLE_FILE.because(detail);
    }

    static HttpProblem missing(List<FileColumn> columns, Set<String> ignored) {
        return ImportProblems.COLUMN_MISSING.because(
                (ignored.isEmpty()
                                ? ""
                                : "These columns of the file mean nothing here: " + String.join(", ", ignored) + ". ")
                        + "What is known here is: "
                        + Stream.of(FileColumn.values()).map(FileColumn::key).collect(Collectors.joining(", ")) + ".",
                columns.stream()
                        .map(column -> Violation.ofBody("/" + column.key(), "is a column that the file must have"))
                        .toList());
    }
}
