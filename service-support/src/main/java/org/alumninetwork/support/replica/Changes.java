package org.alumninetwork.support.replica;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.change.Change;

/** Takes a page of changes apart, so that a replica is written with a few statements and not row by row. */
public final class Changes {

    private Changes() {}

    /**
     * The last change of each record: what came before it in the page is no longer of interest.
     *
     * @param record name of the record in the singular: {@code member}
     */
    public static List<Change> latestOf(String record, List<Change> changes) {
        String prefix = "org.alumninetwork." + record + ".";
        Map<String, Change> latest = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> change.type().startsWith(prefix))
                .forEach(change -> latest.put(change.subject(), change));
        return new ArrayList<>(latest.values());
    }

    /** The ids of the tombstones. */
    public static UUID[] idsGone(List<Change> changes) {
        return changes.stream()
                .filter(Change::isTombstone)
                .map(Change::subjectId)
                .toArray(UUID[]::new);
    }

    /** The states of the others as a JSON array, for {@code json_to_recordset}. */
    public static String statesIn(List<Change> changes) {
        ArrayNode states = JsonNodeFactory.instance.arrayNode();
        changes.stream()
                .filter(change -> !change.isTombstone())
                .map(Change::data)
                .forEach(states::add);
        return states.toString();
    }
}
