package org.alumninetwork.support.replica;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.change.Change;

/** Takes a page of changes apart, so that a replica is written with a few statements and not row by row. */
public final class Changes {

    private Changes() {}

    /**
     * The last change of each record: what came before it in the page is no longer of interest. A record that was
     * merged into another one is gone, until it changes again.
     *
     * @param record name of the record in the singular: {@code member}
     */
    public static List<Change> latestOf(String record, List<Change> changes) {
        String prefix = "org.alumninetwork." + record + ".";
        Map<String, Change> latest = new LinkedHashMap<>();
        changes.stream()
                .flatMap(change -> stateIn(change, prefix).stream())
                .forEach(change -> latest.put(change.subject(), change));
        return new ArrayList<>(latest.values());
    }

    private static Optional<Change> stateIn(Change change, String prefix) {
        return switch (change.type().startsWith(prefix) ? change.type().substring(prefix.length()) : "") {
            case "changed", "deleted" -> Optional.of(change);
            case "merged" -> Optional.of(change.telling(null));
            default -> Optional.empty();
        };
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
