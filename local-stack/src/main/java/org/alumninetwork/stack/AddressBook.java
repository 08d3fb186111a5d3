package org.alumninetwork.stack;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumninetwork.stack.StackAddresses.Client;
import org.alumninetwork.stack.StackAddresses.Login;

/** Puts together where a stack is to be found. */
record AddressBook(List<Application> applications, URI issuer, Secrets secrets, Database database) {

    private static final List<String> CONFIDENTIAL =
            List.of("registry", LocalRealm.PARTNER, "members-service", "events-service", "chapters-service");

    private static final Map<String, String> SOURCES =
            Map.of("registry", "helsinki-registry", LocalRealm.PARTNER, LocalRealm.SOURCE_OF_PARTNER);

    StackAddresses with(Map<String, Long> processes) {
        Map<String, URI> services = inOrder(applications, Application::name, Application::address);
        URI gateway = services.remove("gateway");
        return new StackAddresses(gateway, issuer, services, clients(), logins(), processes, databases());
    }

    private Map<String, Client> clients() {
        Map<String, Client> clients = inOrder(List.of("frontend", "script"), id -> id, Client::open);
        List<String> known = CONFIDENTIAL.stream()
                .filter(id -> secrets.clients().containsKey(id))
                .toList();
        clients.putAll(inOrder(known, id -> id, this::confidential));
        return clients;
    }

    private Client confidential(String id) {
        return new Client(id, secrets.clients().get(id), SOURCES.get(id));
    }

    private static Map<String, Login> logins() {
        return inOrder(
                DemonstrationLogin.all(),
                DemonstrationLogin::username,
                login -> new Login(login.username(), login.password()));
    }

    private Map<String, StackAddresses.Database> databases() {
        return inOrder(List.of("members", "events", "chapters"), name -> name, this::database);
    }

    private StackAddresses.Database database(String name) {
        return new StackAddresses.Database(
                database.url(name), name, secrets.database().get(name));
    }

    private static <T, V> Map<String, V> inOrder(Collection<T> all, Function<T, String> key, Function<T, V> value) {
        return all.stream().collect(Collectors.toMap(key, value, (one, other) -> one, LinkedHashMap::new));
    }
}
