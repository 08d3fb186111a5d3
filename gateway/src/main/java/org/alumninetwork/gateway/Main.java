package org.alumninetwork.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Main {

    // Quarkus answers an address that breaks RFC 3986 before any handler sees it, without a request id or a problem.
    // The gateway checks the address itself, first of all (RequestTarget).
    private static final String ADDRESS_CHECK_OF_QUARKUS = "vertx.disableURIValidation";

    // Lets Netty look for what is to be told of every connection (FirstRequestDeadlines).
    private static final String EXTENSIONS_OF_NETTY = "io.netty.bootstrap.extensions";

    private Main() {}

    public static void main(String... arguments) {
        leaveAddressesToTheGateway();
        System.setProperty(EXTENSIONS_OF_NETTY, "serviceload");
        Quarkus.run(arguments);
    }

    /** To be called before Quarkus starts, by tests as well. */
    public static void leaveAddressesToTheGateway() {
        System.setProperty(ADDRESS_CHECK_OF_QUARKUS, "true");
    }
}
