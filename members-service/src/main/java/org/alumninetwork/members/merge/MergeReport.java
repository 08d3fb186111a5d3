package org.alumninetwork.members.merge;

import java.util.List;
import java.util.function.Predicate;
import org.alumninetwork.members.member.VisibleField;

/** What a merge did, without anything personal. */
record MergeReport(List<FieldOrigin> fields, List<MergedRows> rows, boolean loginsBoth, boolean rejected) {

    MergeReport withoutValues() {
        return with(fields.stream().map(FieldOrigin::withoutValues).toList());
    }

    /** @param seen what the caller sees of both records */
    MergeReport toldTo(Predicate<VisibleField> seen) {
        return with(fields.stream().filter(origin -> origin.isToldTo(seen)).toList());
    }

    MergeReport with(List<FieldOrigin> others) {
        return new MergeReport(others, rows, loginsBoth, rejected);
    }
}
