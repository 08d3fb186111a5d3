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
            List.of("registry", "members-service", "events-service", "chapters-service");

    StackAddresses with(Map<String, Long> processes) {
        Map<String, URI> services = inOrder(applications, Application::name, Application::address);
        URI gateway = services.remove("gateway");
        return new StackAddresses(gateway, issuer, services, clients(), logins(), processes, databases());
    }

    private Map<String, Client> clients() {
        Map<String, Client> clients = inOrder(List.of("frontend", "script"), id -> id, Client::open);
        clients.putAll(inOrder(CONFIDENTIAL, id -> id, this::confidential));
        return clients;
    }

    private Client confidential(String id) {
        String source = id.equals("registry") ? "helsinki-registry" : null;
        return new Client(id, secrets.clients().get(id), source);
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
