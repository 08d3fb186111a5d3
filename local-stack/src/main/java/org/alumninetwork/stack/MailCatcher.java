package org.alumninetwork.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.subethamail.smtp.server.SMTPServer;

/** Takes the mail that services send, brings it to nobody, and keeps each as a file that mail programs open. */
final class MailCatcher implements AutoCloseable {

    private static final int ANY_FREE_PORT = 0;

    private final Path folder;
    private final SMTPServer server;
    private final AtomicInteger caught = new AtomicInteger();

    private MailCatcher(Path folder) {
        this.folder = folder;
        server = SMTPServer.port(ANY_FREE_PORT)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((context, from, to, mail) -> keep(to, mail))
                .build();
    }

    /** Not started yet. */
    static MailCatcher into(Path folder) {
        return new MailCatcher(folder);
    }

    void start() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    /** What a service is told, so that its mail comes here. */
    Map<String, String> environment() {
        return Map.of(
                "MAIL_ENABLED", "true",
                "SMTP_HOST", "127.0.0.1",
                "SMTP_PORT", Integer.toString(port()));
    }

    @Override
    public void close() {
        server.stop();
    }

    private void keep(String to, byte[] mail) {
        String name = "%05d-%s.eml".formatted(caught.incrementAndGet(), to.replaceAll("[^A-Za-z0-9@._-]", "_"));
        try {
            Files.write(folder.resolve(name), mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
