package org.alumninetwork.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.net.URI;
import java.util.Map;

/**
 * Where a running stack is to be found and how to log in: what {@code .alumni/stack.json} holds.
 *
 * @param gateway the only address that callers need, without a trailing slash
 * @param issuer the issuer of the tokens, an OpenID provider with discovery
 * @param services the services' own addresses by {@code members}, {@code events}, {@code chapters}
 * @param clients the OAuth clients by id
 * @param logins the demonstration logins by user name
 * @param processes the process ids by {@code postgres}, {@code keycloak}, the services and {@code gateway}
 * @param database each service's database by the service's name, for tests and benchmarks
 */
public record StackAddresses(
        URI gateway,
        URI issuer,
        Map<String, URI> services,
        Map<String, Client> clients,
        Map<String, Login> logins,
        Map<String, Long> processes,
        Map<String, Database> database) {

    /** An OAuth client; public ones have no secret, only a registry has a source. */
    @JsonInclude(Include.NON_NULL)
    public record Client(String id, String secret, String source) {

        static Client open(String id) {
            return new Client(id, null, null);
        }
    }

    public record Login(String username, String password) {}

    /**
     * A service's database.
     *
     * @param url a JDBC address without user and password
     */
    public record Database(String url, String username, String password) {}

    /** The token endpoint of the issuer. */
    public URI tokenEndpoint() {
        return URI.create(issuer + "/protocol/openid-connect/token");
    }
}
