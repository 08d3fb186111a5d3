package org.alumninetwork.stack.demo.people;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumninetwork.stack.demo.geography.DataFile;

/** The pools of {@code name-pools.csv}, each read when its first person is born. */
final class NamePools {

    private final long seed;
    private final Map<String, NamedCsvRecord> rows;
    private final Map<String, NamePool> pools = new ConcurrentHashMap<>();

    NamePools(long seed) {
        this.seed = seed;
        this.rows = DataFile.rows("name-pools.csv", Function.identity()).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.getField("pool"), Function.identity()));
    }

    /** @throws IllegalArgumentException for a pool that the table does not have */
    NamePool pool(String name) {
        NamedCsvRecord row = rows.get(name);
        if (row == null) {
            throw new IllegalArgumentException("No name pool " + name);
        }
        return pools.computeIfAbsent(name, _ -> NamePool.of(row, seed));
    }
}
