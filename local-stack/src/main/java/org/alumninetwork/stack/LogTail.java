package org.alumninetwork.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The last lines of a log, for telling why a process ended. */
final class LogTail {

    private static final int LINES = 15;
    private static final int BYTES = 16 * 1024;

    private LogTail() {}

    static String of(Path log) {
        if (!Files.exists(log)) {
            return "It has written no log.";
        }
        List<String> lines = endOf(log).lines().toList();
        return lines.stream()
                .skip(Math.max(0, lines.size() - LINES))
                .collect(Collectors.joining("\n  ", "The end of " + log + ":\n  ", ""));
    }

    private static String endOf(Path log) {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - BYTES));
            ByteBuffer end = ByteBuffer.allocate(BYTES);
            while (end.hasRemaining() && channel.read(end) >= 0) {}
            return new String(end.array(), 0, end.position(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
