package org.alumninetwork.stack;

import java.io.PrintStream;

/** What a person wants to see when a stack is up: where it is, who can log in, and three requests to paste. */
record Summary(StackAddresses addresses) {

    void print(PrintStream out) {
        out.println();
        line(out, "gateway", addresses.gateway());
        line(out, "documentation", addresses.gateway() + "/docs");
        addresses.services().forEach((name, address) -> line(out, name, address));
        line(out, "login (Keycloak)", addresses.issuer());
        addresses.database().values().stream().findFirst().ifPresent(any -> line(out, "PostgreSQL", any.url()));
        out.println();
        addresses.logins().values().forEach(login -> line(out, login.username(), login.password()));
        out.println();
        requests(out);
        out.println();
        out.println("Ctrl-C stops everything; the data stays. More in .alumni/stack.json.");
        out.flush();
    }

    /** Three lines that work as they are, in any shell with curl and sed. */
    private void requests(PrintStream out) {
        out.println("curl -s '" + addresses.gateway() + "/v1/events?limit=3'");
        out.println(
                "TOKEN=$(curl -s -d grant_type=password -d client_id=script -d username=member -d password=member-demo "
                        + addresses.tokenEndpoint() + " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')");
        out.println("curl -s -H \"Authorization: Bearer $TOKEN\" " + addresses.gateway() + "/v1/members/me");
    }

    private static void line(PrintStream out, String name, Object value) {
        out.printf("  %-20s %s%n", name, value);
    }
}
