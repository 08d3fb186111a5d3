package org.alumninetwork.members.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alumninetwork.members.source.FileColumn;

/** One JSON object to a line; what an object does not name is empty, as an empty cell is. */
final class NdjsonFile implements RegistryFile {

    private static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_IGNORED_COLUMNS = 100;
    private static final JsonFactory JSON = new JsonFactory();

    private final BufferedReader text;
    private final Map<String, FileColumn> mapping;
    private final Set<String> ignored = new LinkedHashSet<>();
    private final StringBuilder line = new StringBuilder();
    private long number;

    NdjsonFile(BufferedReader text, Map<String, FileColumn> mapping) {
        this.text = text;
        this.mapping = mapping;
    }

    @Override
    public Set<FileColumn> columns() {
        return EnumSet.allOf(FileColumn.class);
    }

    @Override
    public Set<String> ignoredColumns() {
        return ignored;
    }

    @Override
    public Optional<RawRow> next() throws IOException {
        while (readLine()) {
            number++;
            if (!line.toString().isBlank()) {
                return Optional.of(rowOf(line.toString()));
            }
        }
        return Optional.empty();
    }

    /** False at the end of the file. */
    private boolean readLine() throws IOException {
        line.setLength(0);
        int character = text.read();
        boolean atEnd = character < 0;
        while (character >= 0 && character != '\n') {
            line.append((char) character);
            if (line.length() > LONGEST_LINE) {
                throw FileProblems.unreadable("Line " + (number + 1) + " is longer than a row can be.");
            }
            character = text.read();
        }
        return !atEnd;
    }

    private RawRow rowOf(String object) throws IOException {
        try (JsonParser parser = JSON.createParser(object)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return RawRow.unreadable(number, "is not a JSON object");
            }
            return read(parser);
        } catch (JsonProcessingException _) {
            return RawRow.unreadable(number, "is not JSON");
        }
    }

    private RawRow read(JsonParser parser) throws IOException {
        Map<FileColumn, String> cells = new EnumMap<>(FileColumn.class);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            Optional<FileColumn> column = Optional.ofNullable(mapping.get(name)).or(() -> FileColumn.of(name));
            if (column.isPresent() && value.isStructStart()) {
                return RawRow.unreadable(number, name + " must be text, not an array or an object");
            }
            if (column.isPresent() && value != JsonToken.VALUE_NULL) {
                cells.put(column.get(), parser.getText());
            } else if (column.isEmpty()) {
                parser.skipChildren();
                ignore(name);
            }
        }
        return parser.nextToken() == null
                ? RawRow.of(number, cells)
                : RawRow.unreadable(number, "holds more than one JSON object");
    }

    private void ignore(String name) {
        if (ignored.size() < MOST_IGNORED_COLUMNS) {
            ignored.add(name);
        }
    }
}
