package org.alumninetwork.members.merge;

import java.util.List;

/** What a merge did, without anything personal. */
record MergeReport(List<FieldOrigin> fields, List<MergedRows> rows, boolean loginsBoth, boolean rejected) {

    MergeReport withoutValues() {
        return new MergeReport(fields.stream().map(FieldOrigin::withoutValues).toList(), rows, loginsBoth, rejected);
    }
}
