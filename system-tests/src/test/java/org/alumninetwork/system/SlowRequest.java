package org.alumninetwork.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** A request whose body stops coming after its first byte. */
final class SlowRequest {

    private static final int PATIENCE = 60_000;

    private final Socket socket;

    private SlowRequest(Socket socket) {
        this.socket = socket;
    }

    static SlowRequest begin(String method, HttpRequest.Builder request, String mediaType) {
        HttpRequest asked = request.build();
        StringBuilder head = new StringBuilder(method + " " + asked.uri().getRawPath() + " HTTP/1.1\r\nHost: "
                + asked.uri().getAuthority() + "\r\nContent-Type: " + mediaType + "\r\nContent-Length: 100\r\n");
        asked.headers().map().forEach((name, values) -> head.append(name + ": " + values.getFirst() + "\r\n"));
        try {
            Socket socket = new Socket(asked.uri().getHost(), asked.uri().getPort());
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write((head + "\r\n{").getBytes(StandardCharsets.US_ASCII));
            return new SlowRequest(socket);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The first line of the answer, when it comes. */
    String statusLine() throws IOException {
        try (socket) {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
