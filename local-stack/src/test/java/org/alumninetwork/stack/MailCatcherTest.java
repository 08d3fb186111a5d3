package org.alumninetwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

    private static final List<String> DIALOGUE = List.of(
            "EHLO localhost",
            "MAIL FROM:<alumni@localhost>",
            "RCPT TO:<aino@example.org>",
            "DATA",
            "Subject: You have a place\r\n\r\nHello Aino\r\n.",
            "QUIT");

    @Test
    void aMailBecomesAFile(@TempDir Path folder) throws IOException {
        try (MailCatcher catcher = MailCatcher.into(folder.resolve("mail"))) {
            catcher.start();
            send(catcher.port());
        }

        try (Stream<Path> files = Files.list(folder.resolve("mail"))) {
            Path mail = files.findFirst().orElseThrow();
            assertThat(mail.getFileName()).hasToString("00001-aino@example.org.eml");
            assertThat(mail).content().contains("Subject: You have a place", "Hello Aino");
        }
    }

    private static void send(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                OutputStream out = socket.getOutputStream();
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            answer(in);
            for (String line : DIALOGUE) {
                out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
                answer(in);
            }
        }
    }

    /** Of several lines the last one has no hyphen behind its number. */
    private static void answer(BufferedReader in) throws IOException {
        String line = in.readLine();
        assertThat(line).matches("[23].*");
        if (line.charAt(3) == '-') {
            answer(in);
        }
    }
}
