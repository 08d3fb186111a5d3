package org.alumninetwork.stack.demo;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.alumninetwork.stack.Progress;
import org.alumninetwork.stack.StackAddresses;
import org.alumninetwork.stack.Tokens;
import org.alumninetwork.stack.demo.Boards.Leaders;
import org.alumninetwork.stack.demo.people.HelsinkiAlumni;
import org.alumninetwork.stack.demo.people.SwedenAlumni;
import org.alumninetwork.stack.demo.registry.RegistryFile;

/**
 * Fills a running stack with the demonstration network, through the gateway and nothing else. What a broken run had
 * done is not done twice: within 24 hours, for as long as idempotency keys are kept, a second run goes on where the
 * first one ended.
 */
public final class DemonstrationNetwork {

    /** As many as the network of Svenska institutet had when this was written. */
    public static final long USUAL_MEMBERS = 20_000;

    private static final long SEED = 20_261_121;

    /** The institute's registry sends six of ten members, the university's the others. */
    private static final double OF_THE_INSTITUTE = 0.6;

    private final HttpClient connections;
    private final StackAddresses addresses;
    private final Tokens tokens;
    private final Progress progress;
    private final Crew crew;
    private final Api administrator;

    private DemonstrationNetwork(HttpClient connections, StackAddresses addresses, Progress progress) {
        this.connections = connections;
        this.addresses = addresses;
        this.tokens = Tokens.of(addresses);
        this.progress = progress;
        this.crew = new Crew(progress);
        this.administrator = as("administrator");
    }

    public static void load(StackAddresses addresses, Progress progress) {
        load(addresses, USUAL_MEMBERS, progress);
    }

    /**
     * Loads everything and returns when all of it can be read.
     *
     * @param members how many people the registries of the networks send together
     * @throws RuntimeException with the request that was refused, and the answer
     */
    public static void load(StackAddresses addresses, long members, Progress progress) {
        try (HttpClient connections = Api.connections()) {
            new DemonstrationNetwork(connections, addresses, progress).load(members);
        }
    }

    /** Whether a run came to its end; where one did not, {@link #load} goes on with it. */
    public static boolean isLoaded(StackAddresses addresses) {
        try (HttpClient connections = Api.connections()) {
            return LeadersMeeting.isAnnounced(
                    new DemonstrationNetwork(connections, addresses, Progress.SILENT).administrator);
        }
    }

    private void load(long members) {
        long start = System.nanoTime();
        Structure structure = new Founding(administrator, crew).found();
        importMembers(structure, members);
        Map<String, Account> accounts = new Accounts(this::as).register();
        LocalDate today = LocalDate.ofInstant(structure.institute().createdAt(), ZoneOffset.UTC);
        Directory directory = new Directory(
                administrator, accounts.values().stream().map(Account::memberId).toList());
        Leaders leaders = new Boards(
                        new Appointments(administrator), crew, directory, Elections.before(today), accounts)
                .appoint(structure);
        new Agreement(structure, today, as("staff.helsinki")).conclude(this::signingIn);
        new EmbassyAgreement(structure, today, as("staff")).conclude(this::signingIn);
        new Certifications(administrator, crew).certify(structure);
        new Missions(structure, today, administrator, crew).pursue(accounts);
        new MemberLists(administrator, crew, directory, today)
                .takeOver(structure, new Belonging(administrator, accounts).offer(structure));
        new AlumnOfTheYear(structure.association(), accounts).choose();
        long registrations =
                putOnEvents(structure, new Programme(administrator, crew, directory), accounts, leaders, today);
        progress.say("%,d members, %d organisations and %,d registrations in %d s"
                .formatted(
                        members,
                        structure.count(),
                        registrations,
                        Duration.ofNanos(System.nanoTime() - start).toSeconds()));
    }

    private void importMembers(Structure structure, long members) {
        new Sources(administrator).create(structure);
        long ofTheInstitute = Math.round(members * OF_THE_INSTITUTE);
        new RegistryImport(administrator, progress)
                .run(Sources.INSTITUTE, RegistryFile.ofPeople(new SwedenAlumni(SEED), ofTheInstitute));
        new RegistryImport(asClient("registry"), progress)
                .run(Sources.UNIVERSITY, RegistryFile.ofPeople(new HelsinkiAlumni(SEED), members - ofTheInstitute));
    }

    private static long putOnEvents(
            Structure structure, Programme programme, Map<String, Account> accounts, Leaders leaders, LocalDate today) {
        ProgrammePlan plan = new ProgrammePlan(today);
        List<PlannedEvent> planned = plan.of(structure);
        new Regulars(programme, accounts).register(planned, programme.putOn(planned));
        programme.draft(plan.draftOf(structure.chapter("ke")));
        new LeadersMeeting(programme).putOn(structure.institute(), leaders, today);
        return programme.registrations();
    }

    private Api as(String username) {
        return as(() -> tokens.ofLogin(username));
    }

    private Api signingIn(String username) {
        return as(() -> tokens.ofFreshSignIn(username));
    }

    private Api asClient(String id) {
        return as(() -> tokens.ofClient(id));
    }

    private Api as(Supplier<String> token) {
        return new Api(connections, addresses.gateway(), new Session(token)::token);
    }
}
