package org.alumninetwork.benchmarks.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alumninetwork.benchmarks.Benchmark;
import org.alumninetwork.benchmarks.Report;
import org.alumninetwork.benchmarks.Table;
import org.alumninetwork.benchmarks.Workplace;
import org.alumninetwork.benchmarks.network.Api;
import org.alumninetwork.benchmarks.network.BenchedNetwork;
import org.alumninetwork.benchmarks.network.LoggedStatements;
import org.alumninetwork.benchmarks.program.Load;
import org.alumninetwork.benchmarks.program.Pgbench;
import org.alumninetwork.benchmarks.program.Tool;
import org.alumninetwork.benchmarks.program.Wrk;

/** Searching the directory as it grows, against the same SQL by pgbench, and a scan for duplicates in it. */
public final class SearchBenchmark implements Benchmark {

    private static final long SMALL = 20_000;
    private static final long MIDDLE = 200_000;
    private static final long LARGE = 2_000_000;
    private static final int ONE_IN = 50;
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final String CALLER = "member";
    private static final String ANY_TOPIC = "/v1/members?q=topic";
    private static final String NOBODY_OF = "/v1/members?country=KE&organisation=" + ManyMembers.ABROAD;

    private static final List<Question> QUESTIONS = List.of(
            new Question("a name, early in the alphabet", "/v1/members?q=babebastrom"),
            new Question("a name, late in the alphabet", "/v1/members?q=zezevastrom"),
            new Question("the beginning of a name", "/v1/members?q=zez"),
            new Question("a name and what everybody has", "/v1/members?q=zezevastrom+topic"),
            new Question("what everybody has, twice", "/v1/members?q=topic+university"),
            new Question("what everybody has, in a country", "/v1/members?q=topic&country=KE"),
            new Question(
                    "what everybody has, in three years", "/v1/members?q=topic&graduatedFrom=2010&graduatedTo=2012"),
            new Question("two numbers that many have", "/v1/members?q=58+42"),
            new Question("a name with a mistake", "/v1/members?q=zezzvastrom"),
            new Question("a word that nothing is like", "/v1/members?q=xqzxqzxqstrom"),
            new Question("a city, by name", "/v1/members?city=City+42"),
            new Question("a country and a topic", "/v1/members?country=KE&expertise=topic+26"),
            new Question("a topic, backwards", "/v1/members?expertise=topic+26&sort=-name"),
            new Question("a country and an institution", "/v1/members?country=KE&institution=University+7"),
            new Question("an institution", "/v1/members?institution=University+7"),
            new Question("an institution and years", "/v1/members?institution=University+7&graduatedFrom=2010"),
            new Question("an institution of many", "/v1/members?institution=University+400"),
            new Question(
                    "an institution of many, the latest first", "/v1/members?institution=University+400&sort=-created"),
            new Question(
                    "an institution of many and a topic", "/v1/members?institution=University+400&expertise=topic+26"),
            new Question("an institution of many, a frequent word", "/v1/members?institution=University+400&q=topic"),
            new Question(
                    "an institution of many, in years of which it has nobody",
                    "/v1/members?institution=University+400&graduatedTo=1969"),
            new Question(
                    "what everybody has, in a year and a country",
                    ANY_TOPIC + "&graduatedFrom=2011&graduatedTo=2011&country=KE"),
            new Question("what everybody has, since a year", ANY_TOPIC + "&graduatedFrom=2012"),
            new Question("what everybody has, twice, in a country", "/v1/members?q=topic+university&country=KE"),
            new Question(
                    "a country and a topic, the latest first",
                    "/v1/members?country=KE&expertise=topic+26&sort=-created"),
            new Question("a network that a country has nobody of", NOBODY_OF),
            new Question("the same, the latest first", NOBODY_OF + "&sort=-created"),
            new Question("the same and a topic", NOBODY_OF + "&expertise=topic+26"),
            new Question("the same and an institution of many", NOBODY_OF + "&institution=University+400"),
            new Question("the same and three years", NOBODY_OF + "&graduatedFrom=2010&graduatedTo=2012"),
            new Question("the same and what everybody has", NOBODY_OF + "&q=topic"),
            new Question("the same and a language of everybody", NOBODY_OF + "&language=en"),
            new Question("a language of nobody, in a country", "/v1/members?language=vo&country=KE"),
            new Question("a city, in a country where it is not", "/v1/members?city=City+42&country=FI"),
            new Question("early years", "/v1/members?graduatedTo=1969"),
            new Question(
                    "a network of one in five, backwards",
                    "/v1/members?sort=-name&organisation=" + ManyMembers.NETWORK),
            new Question(
                    "a network of one in five, a year",
                    "/v1/members?graduatedFrom=2011&graduatedTo=2011&organisation=" + ManyMembers.NETWORK),
            new Question("a chapter and a country", "/v1/members?country=KE&organisation=" + ManyMembers.CHAPTER),
            new Question("mentors in a country", "/v1/members?mentoring=true&country=KE"),
            new Question("years and a country", "/v1/members?graduatedFrom=2010&graduatedTo=2012&country=KE"),
            new Question("a topic and years", "/v1/members?expertise=topic+26&graduatedFrom=2010&graduatedTo=2012"),
            new Question("a language and a city", "/v1/members?language=en&city=City+42"),
            new Question("a country, the first page", "/v1/members?country=KE"),
            new Question("counts of everybody", "/v1/members/facets"));

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Tool> tools() {
        return List.of(Tool.WRK, Tool.PGBENCH);
    }

    @Override
    public Report run(Workplace place) throws Exception {
        place.endNetwork();
        Path folder = place.folder("search");
        List<Answers> answers = new ArrayList<>();
        Scan scan;
        try (BenchedNetwork network = BenchedNetwork.start(folder.resolve("network"), place.progress())) {
            ManyMembers members = new ManyMembers(network.members());
            becomeMember(network.as(CALLER));
            answers.addAll(measure(place, network, members, SMALL));
            answers.addAll(measure(place, network, members, MIDDLE));
            place.progress().say("Scanning for duplicates");
            members.duplicateEach(ONE_IN);
            scan = Scan.of(network);
            if (place.isLarge()) {
                answers.addAll(measure(place, network, members, LARGE));
            }
        }
        return report(answers, scan);
    }

    private static void becomeMember(Api caller) {
        caller.post("/v1/members/me", Map.of("givenName", "Maija", "familyName", "Virtanen", "country", "FI"));
    }

    private static List<Answers> measure(Workplace place, BenchedNetwork network, ManyMembers members, long size)
            throws Exception {
        place.progress().say("Filling in members up to " + size);
        members.fillUpTo(size);
        List<Answers> answers = new ArrayList<>();
        for (Question question : QUESTIONS) {
            Answers measured = measure(place, network, question, size);
            place.progress()
                    .say(String.format(
                            Locale.ROOT,
                            "%s: %.1f ms, p99 %.1f ms",
                            question.name(),
                            measured.ours().median(),
                            measured.ours().slowest()));
            answers.add(measured);
        }
        return answers;
    }

    private static Answers measure(Workplace place, BenchedNetwork network, Question question, long size)
            throws Exception {
        Path folder = place.folder("search");
        Pgbench pgbench = new Pgbench(
                network.members(),
                folder,
                new LoggedStatements(network, network.members(), "members-service", "member")
                        .of(network.as(CALLER), List.of(question.path())));
        Wrk wrk = new Wrk(1, network.tokenOf(CALLER), List.of());
        wrk.run(network.gateway() + question.path(), WARM_UP, List.of());
        Load ours = wrk.run(network.gateway() + question.path(), ROUND, List.of());
        return new Answers(question, size, ours, pgbench.run(1, ROUND));
    }

    private static Report report(List<Answers> answers, Scan scan) {
        Table ratios =
                new Table("question", "members", "p50 against the statements alone", "p50 of 30 ms", "p99 of 150 ms");
        Table figures = new Table("question", "members", "p50", "p99", "statements alone");
        for (Answers answer : answers) {
            String members = number(answer.members());
            Load ours = answer.ours();
            ratios.row(
                    answer.question().name(),
                    members,
                    text("%.2f", ours.median() / answer.alone()),
                    text("%.2f", ours.median() / 30),
                    text("%.2f", ours.slowest() / 150));
            figures.row(
                    answer.question().name(),
                    members,
                    text("%.2f ms", ours.median()),
                    text("%.2f ms", ours.slowest()),
                    text("%.2f ms", answer.alone()));
        }
        Table duplicates = new Table(
                "scan for duplicates among", "seconds", "pairs found", "steps of progress seen", "memory at most");
        duplicates.row(
                number(scan.members()),
                text("%.1f", scan.seconds()),
                number(scan.found()),
                Integer.toString(scan.steps()),
                scan.peak() + " MiB");
        return new Report(COMPARED, ratios, List.of(figures, duplicates));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    private static String text(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    private static final String COMPARED = """
            What people ask a directory, as a member sees it, at 20 000 and 200 000 members (and at 2 000 000 with
            `--large`): a page of 50 through the gateway, one question after the other, against the statements that
            members-service sends for it (taken from PostgreSQL's log, with their values) sent by pgbench as prepared statements to
            the same database. Goals at every size: p50 below 30 ms, p99 below 150 ms; 1.00 is the limit. Members are made by
            SQL; names are of three syllables, borne by several people each. Warmed up for 2 s, one round of 3 s. Then one
            scan for duplicates, with one record in 50 there twice: the memory is what members-service ever had resident, of
            which its heap is bounded.""";
}
