package org.alumninetwork.stack;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes missing start-up caches by running each program once, beside the stack: on free ports, with databases of their
 * own and at the lowest priority, so that nobody notices.
 */
final class Rehearsals {

    private static final Duration WRITING = Duration.ofMinutes(5);
    private static final String SUFFIX = "_rehearsal";

    private final StackFolder folder;
    private final Database database;
    private final Secrets secrets;
    private final ProcessLedger ledger;
    private final Closing closing;
    private final Progress progress;
    private final Ports ports = Ports.free();

    Rehearsals(
            StackFolder folder,
            Database database,
            Secrets secrets,
            ProcessLedger ledger,
            Closing closing,
            Progress progress) {
        this.folder = folder;
        this.database = database;
        this.secrets = secrets;
        this.ledger = ledger;
        this.closing = closing;
        this.progress = progress;
    }

    /**
     * Makes what is missing, one after the other; needs a running database and issuer.
     *
     * @param keycloak the distribution that the issuer runs from
     */
    void makeMissing(KeycloakDistribution keycloak, URI issuer) {
        List<Rehearsal> missing = Stream.concat(
                        Application.all(folder.checkout(), ports).stream()
                                .map(application ->
                                        new Rehearsal(application.startupCache(), () -> launch(application, issuer))),
                        Stream.of(new Rehearsal(keycloak.startupCache(), () -> launch(keycloak))))
                .filter(rehearsal -> rehearsal.cache().isMissing())
                .toList();
        if (!missing.isEmpty()) {
            progress.say("Preparing faster starts, once after each build");
            missing.forEach(this::hold);
            secrets.database().keySet().forEach(service -> database.drop(service + SUFFIX));
            progress.say("The next start will be faster");
        }
    }

    private void hold(Rehearsal rehearsal) {
        Launch launch = rehearsal.cache().writtenBy(rehearsal.launch().get());
        StackProcess process = new StackProcess(launch.beside(folder), ledger, progress);
        closing.add(process::abandon);
        process.start();
        if (process.stop(WRITING)) {
            rehearsal.cache().keepDraft();
        }
    }

    private Launch launch(Application application, URI issuer) {
        if (application.hasDatabase()) {
            database.createEmpty(application.name() + SUFFIX, application.name());
        }
        var environment = new ApplicationEnvironment(ports, issuer, secrets, name -> database.url(name + SUFFIX));
        // Nothing that it asks for its own health is there: that it lives is enough.
        return application.launch(folder, environment.of(application)).readyAt("/q/health/live");
    }

    private Launch launch(KeycloakDistribution distribution) {
        Keycloak provider = new Keycloak(distribution, folder.data().resolve("keycloak-rehearsal"), ports.keycloak());
        return provider.launch(LocalRealm.of(folder.realm(), secrets.clients(), DemonstrationLogin.all()), folder);
    }
}
