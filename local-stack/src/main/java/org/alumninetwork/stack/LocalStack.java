package org.alumninetwork.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole network on this machine: PostgreSQL, Keycloak, the services and the gateway. Closing it ends every process it
 * started, the newest first; should this JVM be killed, its guard does that.
 */
public final class LocalStack implements AutoCloseable {

    private final StackOptions options;
    private final StackFolder folder;
    private final Progress progress;
    private final Closing closing;
    private final ProcessLedger ledger;
    private final Database database;
    private final List<Application> applications;
    private final Map<String, StackProcess> processes = new LinkedHashMap<>();
    private Map<String, String> mailSettings = Map.of();
    private Secrets secrets;
    private KeycloakDistribution distribution;

    private LocalStack(StackOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
        folder = options.folder().map(StackFolder::at).orElseGet(StackFolder::usual);
        closing = new Closing(progress);
        ledger = new ProcessLedger(folder.processes());
        database = new Database(folder, options.ports().postgres(), options.durable());
        applications = Application.all(folder.checkout(), options.ports());
    }

    /** Starts a stack and returns when every part of it is ready. */
    public static LocalStack start(StackOptions options, Progress progress) {
        LocalStack stack = prepare(options, progress);
        try {
            stack.start();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** A stack that is not started yet, so that it can be closed while it starts. */
    static LocalStack prepare(StackOptions options, Progress progress) {
        return new LocalStack(options, progress);
    }

    void start() {
        applications.forEach(Application::requireBuilt);
        takeFolder();
        secrets = Secrets.of(folder.data());
        if (options.catchesMail()) {
            catchMail();
        }
        startDatabaseAndKeycloak();
        if (options.startupCaches()) {
            makeStartupCaches();
        }
        startApplications();
    }

    /**
     * A process of the stack, to be stopped, killed or started.
     *
     * @param name {@code members}, {@code events}, {@code chapters}, {@code gateway} or {@code keycloak}
     */
    public StackProcess service(String name) {
        StackProcess process = processes.get(name);
        if (process == null) {
            throw new IllegalArgumentException("Not a process of the stack: " + name);
        }
        return process;
    }

    public StackAddresses addresses() {
        return new AddressBook(applications, issuer(), secrets, database).with(processIds());
    }

    /** Makes the start-up caches that are missing, beside the running stack. */
    void makeStartupCaches() {
        new Rehearsals(folder, database, secrets, ledger, closing, progress).makeMissing(distribution, issuer());
    }

    /** Writes {@code stack.json}, by which other programs find the stack; it goes with the stack. */
    void publishAddresses() {
        closing.add(this::withdrawAddresses);
        Json.write(folder.stackFile(), addresses());
    }

    StackFolder folder() {
        return folder;
    }

    /** Waits until somebody closes the stack. */
    void awaitClosing() throws InterruptedException {
        closing.awaitBegin();
    }

    boolean isClosing() {
        return closing.hasBegun();
    }

    /** Ends everything, the newest first; returns when no process is left. */
    @Override
    public void close() {
        closing.close();
    }

    private void takeFolder() {
        folder.create();
        Machine.requireRoom(folder.folder());
        FolderLock lock = FolderLock.of(folder);
        closing.add(lock::close);
        Guard.endLeftovers(folder);
        options.ports().requireFree();
        folder.emptyLogs();
        if (options.fresh()) {
            folder.emptyData();
        }
        Guard guard = Guard.watching(folder);
        closing.add(guard::close);
        closing.add(ledger::clear);
    }

    private void startDatabaseAndKeycloak() {
        distribution = KeycloakDistribution.prepare(folder, progress);
        Keycloak provider = new Keycloak(
                distribution, folder.data().resolve("keycloak"), options.ports().keycloak());
        Launch launch =
                provider.launch(LocalRealm.of(folder.realm(), secrets.clients(), DemonstrationLogin.all()), folder);
        progress.say("Starting PostgreSQL and Keycloak");
        ledger.add("postgres", database.pidFile());
        closing.add(database::close);
        StackProcess keycloak = process(distribution.startupCache().usedBy(launch));
        keycloak.launch();
        database.start(secrets.database());
        progress.say("PostgreSQL is ready on port " + options.ports().postgres());
        keycloak.awaitReady();
        sayReady(keycloak);
    }

    private void catchMail() {
        MailCatcher catcher = MailCatcher.into(folder.mail());
        closing.add(catcher::close);
        catcher.start();
        mailSettings = catcher.environment();
        progress.say("Mail is kept in " + folder.mail());
    }

    private void startApplications() {
        progress.say("Starting the services and the gateway");
        List<StackProcess> all = applications.stream()
                .map(application -> process(application.startupCache().usedBy(launchOf(application))))
                .toList();
        // After the gateway, whose callers are served to the end, the services drain together: they wait at each
        // other's
        // feeds, and one after the other would take the sum of their waits.
        closing.add(() -> all.forEach(StackProcess::beginToStop));
        closing.add(service("gateway")::stop);
        all.forEach(StackProcess::launch);
        StackProcess.awaitReady(all);
        all.forEach(this::sayReady);
    }

    private Launch launchOf(Application application) {
        var environment = new ApplicationEnvironment(options.ports(), issuer(), secrets, database::url);
        Map<String, String> told = new LinkedHashMap<>(environment.of(application));
        told.putAll(mailSettings);
        return application.launch(folder, told);
    }

    private StackProcess process(Launch launch) {
        StackProcess process = new StackProcess(launch, ledger, progress);
        processes.put(launch.name(), process);
        closing.add(process::close);
        return process;
    }

    private URI issuer() {
        return Keycloak.issuer(options.ports().keycloak());
    }

    private Map<String, Long> processIds() {
        Map<String, Long> ids = new LinkedHashMap<>(Map.of("postgres", database.pid()));
        processes.forEach((name, process) -> ids.put(name, process.pid()));
        return ids;
    }

    private void sayReady(StackProcess process) {
        progress.say("%s is ready after %.1f s"
                .formatted(process.name(), process.startup().toMillis() / 1000.0));
    }

    private void withdrawAddresses() {
        try {
            Files.deleteIfExists(folder.stackFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
