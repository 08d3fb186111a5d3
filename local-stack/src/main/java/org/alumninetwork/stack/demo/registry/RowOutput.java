package org.alumninetwork.stack.demo.registry;

import java.io.IOException;
import java.io.OutputStream;

/** Writes rows one by one and knows on which line the next one begins. Leaves the stream open. */
sealed interface RowOutput permits CsvOutput, NdjsonOutput {

    static RowOutput to(OutputStream stream, RegistryFormat format, boolean byteOrderMark) throws IOException {
        return switch (format) {
            case COMMA_SEPARATED -> new CsvOutput(stream, ',', byteOrderMark);
            case SEMICOLON_SEPARATED -> new CsvOutput(stream, ';', byteOrderMark);
            case NDJSON -> new NdjsonOutput(stream);
        };
    }

    /** Counted from 1. */
    long nextLine();

    void write(RegistryRow row) throws IOException;

    void flush() throws IOException;
}
