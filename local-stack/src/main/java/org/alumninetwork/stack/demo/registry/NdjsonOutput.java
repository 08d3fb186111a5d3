package org.alumninetwork.stack.demo.registry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;

/** One JSON object a line, its empty fields left out. */
final class NdjsonOutput implements RowOutput {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator generator;
    private long nextLine = 1;

    NdjsonOutput(OutputStream stream) throws IOException {
        this.generator = JSON.createGenerator(stream);
        generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        generator.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    @Override
    public long nextLine() {
        return nextLine;
    }

    @Override
    public void write(RegistryRow row) throws IOException {
        generator.writeStartObject();
        for (Column column : Column.values()) {
            if (!row.cell(column).isEmpty()) {
                generator.writeStringField(column.header(), row.cell(column));
            }
        }
        generator.writeEndObject();
        nextLine++;
    }

    @Override
    public void flush() throws IOException {
        generator.writeRaw('\n');
        generator.flush();
    }
}
