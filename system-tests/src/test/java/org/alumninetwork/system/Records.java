package org.alumninetwork.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;

/** Finds existing records for an operation by walking the document: the first one in the collection it belongs to. */
final class Records {

    private final Function<String, Api> callers;
    private final Contract contract;

    /**
     * @param callers who may read the collection at a path
     */
    Records(Function<String, Api> callers, Contract contract) {
        this.callers = callers;
        this.contract = contract;
    }

    /** The operation's path with the ids of records that exist, or nothing where there are none to be found. */
    Optional<String> existing(String path) {
        int parameter = path.indexOf("/{");
        if (parameter < 0) {
            return Optional.of(path);
        }
        int end = path.indexOf('}', parameter);
        return firstIdIn(path.substring(0, parameter))
                .flatMap(id -> existing(path.substring(0, parameter) + "/" + id + path.substring(end + 1)));
    }

    private Optional<String> firstIdIn(String collection) {
        if (contract.operationOf("GET", collection).filter(Operation::isList).isEmpty()) {
            return Optional.empty();
        }
        JsonNode items =
                callers.apply(collection).get(collection + "?limit=1").json().path("items");
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(items.get(0).path("id").asText());
    }
}
