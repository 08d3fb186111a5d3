package org.alumninetwork.stack.demo.registry;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** RFC 4180, in UTF-8, with a header line. */
final class CsvOutput implements RowOutput {

    private static final byte[] BYTE_ORDER_MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);

    private final CsvWriter writer;
    private long nextLine = 2;

    CsvOutput(OutputStream stream, char delimiter, boolean byteOrderMark) throws IOException {
        if (byteOrderMark) {
            stream.write(BYTE_ORDER_MARK);
        }
        this.writer = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(stream, StandardCharsets.UTF_8);
        writer.writeRecord(Column.headers());
    }

    @Override
    public long nextLine() {
        return nextLine;
    }

    @Override
    public void write(RegistryRow row) {
        writer.writeRecord(row.cells());
        nextLine += 1 + row.cells().stream().mapToLong(CsvOutput::lineBreaks).sum();
    }

    @Override
    public void flush() throws IOException {
        writer.flush();
    }

    private static long lineBreaks(String cell) {
        return cell.chars().filter(character -> character == '\n').count();
    }
}
