package org.alumninetwork.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A program as the stack starts them: answers when asked whether it is ready, or ends with a last word. */
final class FakeService {

    private FakeService() {}

    public static void main(String... arguments) throws IOException {
        if (arguments[0].equals("fail")) {
            System.out.println("no database, no service");
            System.exit(3);
        }
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("listening");
    }
}
