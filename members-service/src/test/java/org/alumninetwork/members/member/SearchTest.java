package org.alumninetwork.members.member;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.alumninetwork.members.Memberships.joined;
import static org.alumninetwork.members.Memberships.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alumninetwork.members.Offices;
import org.alumninetwork.members.access.HiddenFields;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the directory finds, in which order, and what it counts. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class SearchTest {

    private final SearchVocabulary vocabulary;
    private final HiddenFields hidden;
    private final String word = letters();
    private final String member = "member-" + UUID.randomUUID();

    SearchTest(SearchVocabulary vocabulary, HiddenFields hidden) {
        this.vocabulary = vocabulary;
        this.hidden = hidden;
    }

    @BeforeEach
    void registerAMember() {
        registered(member, Map.of("familyName", "Searcher"));
    }

    @Test
    void aWordIsFoundInEachFieldWhateverCaseAndAccents() {
        String path = registered(
                login(),
                Map.of(
                        "familyName", "Ōé" + word,
                        "employer", "Søren & Sønner " + word + "e",
                        "city", "Łódź-" + word + "c",
                        "expertise", List.of("Solárni energie " + word + "x")));
        declare(path, "Åbo Akademi " + word + "i", "Miljövård " + word + "p");

        for (String q : List.of(
                "oe" + word,
                "soren " + word + "E",
                "LODZ " + word,
                "solarni " + word + "x",
                "abo " + word + "i",
                "miljo " + word + "p",
                word + "e " + word + "c " + word + "i")) {
            assertThat(found(administrator(), q)).as(q).containsExactly(idOf(path));
        }
        assertThat(found(administrator(), "oslo " + word)).isEmpty();
    }

    @Test
    void otherScriptsAreFoundByBeginningsOfTheirWords() {
        String path =
                registered(login(), Map.of("familyName", "Тест", "city", "Нижний " + word, "employer", "東京大学 " + word));

        assertThat(found(administrator(), "нижн " + word)).containsExactly(idOf(path));
        assertThat(found(administrator(), "東京 " + word)).containsExactly(idOf(path));
    }

    @Test
    void theNearerComesFirstAndPagesGoOnWhereTheyStopped() {
        String byCity = registered(login(), Map.of("familyName", "Aaa", "city", word));
        String byBeginning = registered(login(), Map.of("familyName", word + "son"));
        String byStudies = registered(login(), Map.of("familyName", "Aab"));
        declare(byStudies, word, "Any");
        String byName = registered(login(), Map.of("familyName", word));
        List<String> nearestFirst = List.of(idOf(byName), idOf(byBeginning), idOf(byCity), idOf(byStudies));

        assertThat(found(administrator(), word)).isEqualTo(nearestFirst);
        assertThat(pages("/v1/members?limit=1&q=" + word)).isEqualTo(nearestFirst);
        assertThat(pages("/v1/members?limit=3&sort=name&q=" + word))
                .isEqualTo(List.of(idOf(byCity), idOf(byStudies), idOf(byName), idOf(byBeginning)));
    }

    @Test
    void aMistypedWordFindsWhatItMayHaveMeant() {
        String path = registered(login(), Map.of("familyName", word));
        String mistyped = word.substring(0, 5) + word.substring(6);
        vocabulary.renew();

        assertThat(found(person(member), mistyped)).contains(idOf(path));
        assertThat(found(person(member), word)).containsExactly(idOf(path));
    }

    @Test
    void aRareWordBesideOneThatThousandsHaveFindsWhoHasBoth() {
        String path = registered(login(), Map.of("familyName", word, "expertise", List.of("topic" + word)));
        registered(login(), Map.of("familyName", word));
        try {
            execute("insert into member (family_name, family_key, given_key, expertise, created_at, updated_at)"
                    + " select 'Aaa', 'aaa', '', array['topic" + word
                    + "'], now(), now() from generate_series(1, 10001)");

            assertThat(found(person(member), "topic" + word + " " + word)).containsExactly(idOf(path));
            assertThat(found(person(member), "topic" + word)).hasSize(50);
        } finally {
            execute("delete from member where family_key = 'aaa' and expertise = array['topic" + word + "']");
        }
    }

    @Test
    void twoMistakesInALongWordAreForgivenWhereNothingNearerIsMeant() {
        String path = registered(login(), Map.of("familyName", word + "strom"));
        vocabulary.renew();
        String twice = word.substring(0, 3) + "z" + word.substring(4) + "szrom";

        assertThat(found(person(member), twice)).contains(idOf(path));
    }

    @Test
    void aMistypedWordIsLookedUpByIndexAmongThoseOfItsLength() {
        try {
            execute(
                    "insert into search_word (word, for_everyone) select substr(md5(n::text), 1, 12), true"
                            + " from generate_series(1, 40000) n on conflict do nothing",
                    "vacuum analyze search_word");

            assertThat(planOf("select word from search_word v where v.word % 'abcdefghijkl'"
                            + " and length(v.word) between 10 and 14"))
                    .contains("search_word_similar");
        } finally {
            vocabulary.renew();
        }
    }

    @Test
    void aMistypedInstitutionFindsWhoStudiedThere() {
        String path = registered(login(), Map.of("familyName", "Aaa"));
        declare(path, word, "Any");
        vocabulary.renew();

        assertThat(found(person(member), word.substring(0, 5) + word.substring(6)))
                .containsExactly(idOf(path));
    }

    @Test
    void nothingThatIsHiddenIsFoundRankedOrGuessed() {
        String path = registered(
                login(),
                Map.of(
                        "familyName",
                        "Hider",
                        "employer",
                        word,
                        "city",
                        word,
                        "expertise",
                        List.of(word),
                        "visibility",
                        Map.of(
                                "employer", "NOBODY",
                                "city", "OFFICERS",
                                "expertise", "NOBODY",
                                "affiliations", "NOBODY")));
        declare(path, word, word);
        vocabulary.renew();

        assertThat(found(person(member), word)).isEmpty();
        assertThat(found(person(member), word.substring(0, 5) + word.substring(6)))
                .doesNotContain(idOf(path));
        assertThat(found(administrator(), word)).containsExactly(idOf(path));
        person(member)
                .get("/v1/members/facets?q=" + word)
                .then()
                .body("expertise", empty())
                .body("institutions", empty());
    }

    @Test
    void whatIsForMembersIsNotGuessedByOthers() {
        registered(login(), Map.of("familyName", word));
        String open = word + "q";
        String path = registered(login(), Map.of("familyName", open, "visibility", Map.of("name", "EVERYONE")));
        vocabulary.renew();

        assertThat(found(person("stranger"), open.substring(0, 6) + open.substring(7)))
                .containsExactly(idOf(path));
        assertThat(found(person("stranger"), word)).containsExactly(idOf(path));
    }

    @Test
    void whoBelongsToAnOrganisationIsFoundByItUnlessHidden() {
        UUID network = Offices.organisation("NETWORK", null);
        String type = type(network, Map.of());
        String shown = login();
        String shownPath = registered(shown, Map.of("familyName", word));
        String hiding = login();
        registered(hiding, Map.of("familyName", word, "visibility", Map.of("memberships", "NOBODY")));
        joined(person(shown), type);
        joined(person(hiding), type);

        assertThat(person(member).get("/v1/members?organisation=" + network).<List<String>>path("items.id"))
                .containsExactly(idOf(shownPath));
        assertThat(administrator().get("/v1/members?organisation=" + network).<List<String>>path("items.id"))
                .hasSize(2);
    }

    @Test
    void facetsCountWhatTheFoundHaveInCommonAsFarAsItIsShown() {
        UUID network = Offices.organisation("NETWORK", null);
        String type = type(network, Map.of());
        for (String country : List.of("KE", "KE", "FI")) {
            String login = login();
            String path = registered(
                    login, Map.of("familyName", word, "country", country, "expertise", List.of("solar " + word)));
            declare(path, "Uni " + word, "Any");
            joined(person(login), type);
        }
        registered(login(), Map.of("familyName", word, "country", "FI", "visibility", Map.of("country", "NOBODY")));

        person(member)
                .get("/v1/members/facets?q=" + word)
                .then()
                .statusCode(200)
                .body("countries.value", contains("KE", "FI"))
                .body("countries.members", contains(2, 1))
                .body("expertise.find { it.value == 'solar " + word + "' }.members", equalTo(3))
                .body("institutions.value", contains("Uni " + word))
                .body("years.value", contains("2014"))
                .body("organisations.value", contains(network.toString()))
                .body("organisations.members", contains(3));
        person(member).get("/v1/members/facets?country=FI&q=" + word).then().body("countries.value", contains("FI"));
    }

    @Test
    void whatAMemberHidesFromMembersIsCountedForNobodyWhoSearches() {
        UUID network = Offices.organisation("NETWORK", null);
        Offices.appoint("/v1/members/" + person(member).get("/v1/members/me").path("id"), network);
        String source = createSource(network, null);
        imported(source, "text/csv", "externalId,familyName,country\n1," + word + ",KE\n");
        String hider = "/v1/members/" + registry(source).get("/v1/members").<String>path("items[0].id");
        declare(hider, "Uni " + word, "Any");
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", administrator().get(hider).header("ETag"))
                .body(Map.of("visibility", Map.of("country", "OFFICERS", "affiliations", "OFFICERS")))
                .patch(hider)
                .then()
                .statusCode(200);

        for (Supplier<RequestSpecification> caller :
                List.<Supplier<RequestSpecification>>of(() -> person(member), () -> administrator())) {
            assertThat(found(caller.get(), word)).containsExactly(idOf(hider));
            for (String filter : List.of("q=" + word, "country=KE&q=" + word, "institution=Uni " + word)) {
                caller.get()
                        .get("/v1/members/facets?" + filter)
                        .then()
                        .statusCode(200)
                        .body("countries", empty())
                        .body("institutions", empty())
                        .body("years", empty());
            }
        }
    }

    @Test
    void aRegistryFindsNobodyByWhatOthersVouchFor() {
        String own = letters();
        String other = letters();
        String source = createSource();
        imported(source, "text/csv", "externalId,familyName,basis,institution\n1," + word + ",STUDIES," + own + "\n");
        String path = "/v1/members/" + registry(source).get("/v1/members").<String>path("items[0].id");
        declare(path, other, "Any");

        assertThat(found(registry(source), own)).containsExactly(idOf(path));
        assertThat(found(registry(source), other)).isEmpty();
        assertThat(registry(source).get("/v1/members?institution=" + other).<List<String>>path("items.id"))
                .isEmpty();
        registry(source).get("/v1/members/facets").then().body("institutions.value", contains(own));
        assertThat(found(administrator(), other)).containsExactly(idOf(path));
    }

    @Test
    void whoHidesBetweenTwoPagesIsNotOnTheSecondAndNotToBeRead() {
        String first = registered(login(), Map.of("givenName", "A", "familyName", word));
        String hider = login();
        String second = registered(hider, Map.of("givenName", "B", "familyName", word));
        var page = person(member).get("/v1/members?limit=1&q=" + word).then().extract();

        person(hider)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body("{\"visibility\": {\"name\": \"NOBODY\"}}")
                .patch(second)
                .then()
                .statusCode(200);

        assertThat(page.<List<String>>path("items.id")).containsExactly(idOf(first));
        person(member)
                .get("/v1/members?limit=1&q=" + word + "&cursor=" + page.path("next"))
                .then()
                .statusCode(200)
                .body("items", empty());
        person(member).get(second).then().statusCode(404);
    }

    @Test
    void whoHidesOrLeavesWhileAPageIsReadIsOnItAsBeforeAndTheNextIsTold() {
        String hider = login();
        String first = registered(hider, Map.of("givenName", "A", "familyName", word));
        String second = registered(login(), Map.of("givenName", "B", "familyName", word));
        QuarkusMock.installMockForType(
                new Interrupted(hidden, () -> {
                    person(hider)
                            .contentType("application/merge-patch+json; charset=UTF-8")
                            .header("If-Match", "*")
                            .body("{\"city\": \"Hidden\", \"visibility\": {\"name\": \"NOBODY\"}}")
                            .patch(first)
                            .then()
                            .statusCode(200);
                    administrator()
                            .header("If-Match", "*")
                            .delete(second)
                            .then()
                            .statusCode(204);
                }),
                MemberRepository.class);

        person(member)
                .get("/v1/members?limit=1&q=" + word)
                .then()
                .statusCode(200)
                .body("items.id", contains(idOf(first)))
                .body("items[0]", not(hasKey("city")))
                .body("next", notNullValue());
    }

    /** Something happens between finding members and reading their records, once. */
    private static final class Interrupted extends MemberRepository {

        private final Queue<Runnable> between;

        Interrupted(HiddenFields hidden, Runnable between) {
            super(hidden);
            this.between = new ConcurrentLinkedQueue<>(List.of(between));
        }

        @Override
        public PanacheQuery<Member> find(String query, Object... parameters) {
            Optional.ofNullable(between.poll()).ifPresent(Runnable::run);
            return super.find(query, parameters);
        }
    }

    @Test
    void aSearchNeedsTheSameNumberOfStatementsHoweverManyAreFound() {
        for (int count = 0; count < 3; count++) {
            registered(login(), Map.of("familyName", word));
        }

        assertThat(statementsOf("limit=200")).isEqualTo(statementsOf("limit=1"));
    }

    private long statementsOf(String limit) {
        return StatementCounter.during(() -> person(member)
                .get("/v1/members?q=" + word + "&" + limit)
                .then()
                .statusCode(200)
                .body("items", not(empty()))
                .body("items.familyName", hasItem(word)));
    }

    @Test
    void pagesAreTheSameWhetherAFilterLetsFewOrManyThrough() {
        UUID network = Offices.organisation("NETWORK", null);
        String type = type(network, Map.of());
        for (String name : List.of("B", "A", "C")) {
            String login = login();
            String path = registered(
                    login,
                    Map.of("familyName", name, "country", "BV", "city", word, "expertise", List.of(word, "Other")));
            declare(path, "Uni " + word, "Any");
            joined(person(login), type);
        }
        Map<String, String> filters = Map.of(
                "expertise", "expertise=" + word,
                "institution", "institution=Uni%20" + word + "&graduatedFrom=2014",
                "organisation", "organisation=" + network,
                "country", "country=BV&city=" + word);
        Map<String, String> values =
                Map.of("expertise", word, "institution", "Uni " + word, "organisation", network.toString());
        for (String filter : values.keySet()) {
            for (String other : filters.keySet()) {
                String path = "/v1/members?limit=2&" + filters.get(filter)
                        + (filter.equals(other) ? "" : "&" + filters.get(other));
                List<String> few = pages(path);
                assertThat(few).as(path).hasSize(3);
                List<String> eldest = few.stream().sorted().toList();
                for (int shared : List.of(0, 300, 20_001, 2_000_000)) {
                    execute("insert into facet_count (facet, value, everyone, members, everybody) values ('" + filter
                            + "', '" + values.get(filter) + "', 0, 0, " + shared
                            + "), ('country', 'XX', 0, 0, 2000000)");
                    try {
                        assertThat(pages(path)).as(shared + path).isEqualTo(few);
                        assertThat(pages(path + "&sort=-name"))
                                .as(shared + path)
                                .isEqualTo(few.reversed());
                        assertThat(pages(path + "&sort=created"))
                                .as(shared + path)
                                .isEqualTo(eldest);
                        assertThat(pages(path + "&sort=-created"))
                                .as(shared + path)
                                .isEqualTo(eldest.reversed());
                    } finally {
                        execute("delete from facet_count where value in ('" + values.get(filter) + "', 'XX')");
                    }
                }
            }
        }
    }

    @Test
    void whomAnAttemptHasNotComeUponIsOnThePageAllTheSame() {
        UUID network = Offices.organisation("NETWORK", null);
        String login = login();
        String path = registered(login, Map.of("familyName", word, "expertise", List.of(word)));
        joined(person(login), type(network, Map.of()));
        String newest = "'ffffffff-0000-7000-8000-00000000' || lpad(cast(n as text), 4, '0')";
        execute(
                "insert into member (id, family_name, given_name, family_key, given_key, created_at, updated_at)"
                        + " select cast(" + newest
                        + " as uuid), 'Passed', 'Everybody', 'passed', 'everybody', now(), now()"
                        + " from generate_series(1, 1500) n",
                "insert into facet_count (facet, value, everyone, members, everybody) values"
                        + " ('organisation', '" + network + "', 0, 0, 100000), ('expertise', '" + word
                        + "', 0, 0, 100000), ('country', 'XX', 0, 0, 100000)");
        try {
            for (String sort : List.of("-created", "created", "name", "-name")) {
                assertThat(pages("/v1/members?expertise=" + word + "&organisation=" + network + "&sort=" + sort))
                        .as(sort)
                        .containsExactly(idOf(path));
            }
        } finally {
            execute(
                    "delete from facet_count where value in ('" + network + "', '" + word + "', 'XX')",
                    "delete from member where family_key = 'passed'");
        }
    }

    /** Of values that many share whoever has both is looked up at once, if the index says that they are few. */
    @Test
    void whoHasTwoValuesThatManyShareIsOnThePageBeThemFewOrMany() {
        UUID network = Offices.organisation("NETWORK", null);
        String login = login();
        String first = registered(login, Map.of("familyName", "A", "expertise", List.of(word)));
        String membership = idOf(joined(person(login), type(network, Map.of())));
        registered(login(), Map.of("familyName", "B", "expertise", List.of(word)));
        vocabulary.renew();
        String path = "/v1/members?limit=200&expertise=" + word + "&organisation=" + network + "&sort=";
        String search = path.replace("&sort", "&q=" + word + "&sort");
        execute("update word_frequency set members = 200000 where word = '" + word + "'");
        execute("insert into facet_count (facet, value, everyone, members, everybody) values"
                + " ('organisation', '" + network + "', 0, 0, 100000), ('expertise', '" + word
                + "', 0, 0, 100000), ('country', 'XX', 0, 0, 1000000)");
        try {
            for (String sort : List.of("-created", "created", "name", "-name")) {
                assertThat(idsOf(path + sort)).as(sort).containsExactly(idOf(first));
                assertThat(idsOf(search + sort)).as("words, by " + sort).containsExactly(idOf(first));
            }
            execute(
                    "insert into member (id, family_name, given_name, family_key, given_key, expertise, created_at,"
                            + " updated_at) select uuidv7(), 'Many', 'Of', '" + word
                            + "', lpad(cast(n as text), 4, '0'),"
                            + " array['" + word + "'], now(), now() from generate_series(1, 3100) n",
                    "insert into membership (member_id, organisation_id, type_id, state, basis, start_date, created_at,"
                            + " updated_at) select m.id, s.organisation_id, s.type_id, s.state, s.basis, s.start_date,"
                            + " s.created_at, s.updated_at from member m cross join membership s where m.family_key = '"
                            + word + "' and s.id = '" + membership + "'");

            for (String sort : List.of("-created", "created", "name", "-name")) {
                assertThat(idsOf(path + sort)).as(sort).hasSize(200).doesNotHaveDuplicates();
                assertThat(idsOf(search + sort)).as("words, by " + sort).isEqualTo(idsOf(path + sort));
            }
            assertThat(idsOf(path + "created").getFirst()).isEqualTo(idOf(first));
            assertThat(idsOf(path + "name").getFirst()).isEqualTo(idOf(first));
            assertThat(idsOf(path + "-name")).isSortedAccordingTo(Comparator.reverseOrder());
        } finally {
            execute(
                    "delete from facet_count where value in ('" + network + "', '" + word + "', 'XX')",
                    "delete from membership where member_id in (select id from member where family_key = '" + word
                            + "')",
                    "delete from member where family_key = '" + word + "'");
        }
    }

    private List<String> idsOf(String path) {
        return administrator().get(path).then().statusCode(200).extract().path("items.id");
    }

    @Test
    void thoseWhoShareAnExpertiseStayInOrderWhoeverIsRenamedOrLearnsOrForgetsOrGoes() {
        String path = "/v1/members?limit=2&expertise=" + word;
        String a = idOf(registered(login(), Map.of("familyName", "A", "expertise", List.of(word, word + "x"))));
        String b = idOf(registered(login(), Map.of("familyName", "B", "expertise", List.of(word))));
        String c = idOf(registered(login(), Map.of("familyName", "C")));
        String d = idOf(registered(login(), Map.of("familyName", "D", "expertise", List.of(word))));
        assertThat(pages(path)).containsExactly(a, b, d);

        execute("update member set expertise = array['" + word + "', '" + word + "'] where id = '" + c + "'");
        assertThat(pages(path)).containsExactly(a, b, c, d);

        execute("update member set family_key = 'e' where id = '" + a + "'");
        assertThat(pages(path)).containsExactly(b, c, d, a);
        assertThat(pages(path + "x")).containsExactly(a);

        execute(
                "update member set expertise = '{}' where id = '" + b + "'",
                "delete from member where id = '" + d + "'");
        assertThat(pages(path)).containsExactly(c, a);
        assertThat(pages(path + "&sort=-name")).containsExactly(a, c);

        execute("update member set visibility = '{\"expertise\": \"NOBODY\"}' where id = '" + a + "'");
        assertThat(pages(() -> person(member), path)).containsExactly(c);
    }

    /** By what is kept of it a search is planned, and nothing else. */
    @Test
    void whoIsFoundDoesNotDependOnHowManyAreSaidToShareAWord() {
        String topic = "t" + word;
        Map<String, Object> alike = Map.of("familyName", word, "country", "BV", "languages", List.of("vo"));
        String both = registered(login(), with(alike, "expertise", List.of(topic)));
        String byStudies = registered(login(), with(alike, "familyName", word + "son"));
        declare(byStudies, topic, "Any");
        String hiding = registered(
                login(),
                with(
                        with(alike, "expertise", List.of(topic)),
                        "visibility",
                        Map.of("expertise", "NOBODY", "affiliations", "NOBODY")));
        declare(hiding, topic, "Any");
        vocabulary.renew();

        for (int shared : List.of(0, 1_000, 3_000, 40_000, 65_000, 200_000)) {
            execute("update word_frequency set members = " + shared + " where word like '%" + word + "%'");
            for (String filter : List.of("&language=vo", "&language=vo&country=BV", "&country=BV&sort=name")) {
                String path = "/v1/members?limit=1&q=" + word + "%20" + topic + filter;

                assertThat(pages(() -> person(member), path))
                        .as(shared + filter)
                        .containsExactly(idOf(both), idOf(byStudies));
                assertThat(pages(path)).as(shared + filter).hasSize(3).contains(idOf(hiding));
            }
            assertThat(pages(() -> person(member), "/v1/members?limit=1&language=vo&q=" + topic))
                    .as("one word that " + shared + " share")
                    .containsExactly(idOf(both), idOf(byStudies));
        }
    }

    @Test
    void ofAWordThatVeryManyShareThoseAreLookedAtWhomTheOtherFiltersLetThrough() {
        String uni = "Uni " + word;
        String topic = "t" + word;
        for (String name : List.of("B", "A")) {
            declare(
                    registered(login(), Map.of("familyName", name, "expertise", List.of(topic), "country", "BV")),
                    uni,
                    "Any");
        }
        declare(registered(login(), Map.of("familyName", "D", "country", "BV")), uni, "Any");
        registered(login(), Map.of("familyName", "C", "expertise", List.of(topic), "country", "BV"));
        vocabulary.renew();
        String path = "/v1/members?limit=1&institution=Uni%20" + word + "&q=" + topic;
        List<String> few = pages(path);
        assertThat(few).hasSize(2);
        execute(
                "update word_frequency set members = 200000 where word = '" + topic + "'",
                "insert into facet_count (facet, value, everyone, members, everybody)" + " values ('institution', '"
                        + uni + "', 0, 0, 20001), ('country', 'XX', 0, 0, 1000000)");
        try {
            assertThat(pages(path)).isEqualTo(few);
            assertThat(pages(path + "&country=BV")).isEqualTo(few);
            person(member)
                    .urlEncodingEnabled(false)
                    .get(path.replace("/members?limit=1&", "/members/facets?"))
                    .then()
                    .body("institutions.find { it.value == '" + uni + "' }.members", equalTo(2));
            assertThat(pages(path + "&graduatedFrom=2015")).isEmpty();
            assertThat(pages(path + "&sort=-name")).isEqualTo(few.reversed());
        } finally {
            execute("delete from facet_count where value in ('" + uni + "', 'XX')");
        }
    }

    @Test
    void ofEachWordItIsKeptHowManyShareItAsFarAsTheyShowIt() {
        registered(login(), Map.of("familyName", word, "employer", word + "e"));
        registered(login(), Map.of("familyName", "Aaa", "city", word));
        registered(login(), Map.of("familyName", word, "visibility", Map.of("name", "NOBODY")));
        vocabulary.renew();

        List<SearchWord> words = vocabulary.understand(List.of(word, word + "e"), true);

        assertThat(words).containsExactly(new SearchWord(word, List.of(), 3), new SearchWord(word + "e", List.of(), 1));
    }

    @Test
    void wordsAndFiltersAreLookedUpInOneIndex() {
        assertThat(planOf("select id from member m where lower(m.city) = 'nairobi'"
                        + " and m.expertise @> array['solar energy'] and " + WordSearch.OWN_WORDS
                        + " @@ (select cast('solar' as tsquery))"))
                .contains("member_search")
                .containsPattern("Index Cond: .*city.*expertise.*@@");
    }

    @Test
    void whoSharesAValueIsReadInOrderFromAnIndexAlone() {
        String first = " order by family_key, given_key, member_id limit 50";
        assertThat(orderedPlanOf("select member_id from affiliation where lower(institution) = 'abo akademi'"
                        + " and end_date >= date '2010-01-01'" + first))
                .contains("Index Only Scan using affiliation_institution_by_name");
        assertThat(orderedPlanOf("select member_id from membership where state in ('ACTIVE', 'GRACE')"
                        + " and organisation_id = '00000000-0000-7000-8000-000000000001'" + first))
                .contains("Index Only Scan using membership_of_today");
        assertThat(orderedPlanOf("select member_id from mentoring_offer where not paused and taken < capacity" + first))
                .contains("Index Only Scan using mentoring_offer_open_by_name");
        assertThat(planOf("select member_id, family_key, given_key from affiliation where end_date"
                        + " between date '2010-01-01' and date '2010-12-31'"))
                .contains("affiliation_end_with_name");
    }

    private static Map<String, Object> with(Map<String, Object> details, String key, Object value) {
        Map<String, Object> more = new HashMap<>(details);
        more.put(key, value);
        return more;
    }

    private static void execute(String... statements) {
        try (Connection connection = Database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Few rows are sorted, whatever order an index has. */
    private static String orderedPlanOf(String query) {
        return planOf("set enable_sort = off", query);
    }

    private static String planOf(String query) {
        return planOf("set enable_sort = on", query);
    }

    private static String planOf(String setting, String query) {
        try (Connection connection = Database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet lines = explained(statement, setting, query)) {
            StringBuilder plan = new StringBuilder();
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
            return plan.toString();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Of a few members the planner reads all, whatever index there is. */
    private static ResultSet explained(Statement statement, String setting, String query) throws SQLException {
        statement.execute("set enable_seqscan = off");
        statement.execute(setting);
        return statement.executeQuery("explain " + query);
    }

    private static List<String> found(RequestSpecification caller, String q) {
        return caller.queryParam("q", q)
                .get("/v1/members")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static List<String> pages(String path) {
        return pages(() -> administrator(), path);
    }

    private static List<String> pages(Supplier<RequestSpecification> caller, String path) {
        List<String> ids = new ArrayList<>();
        String next = path;
        while (next != null) {
            var page = caller.get()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.id"));
            next = page.header("Link") == null ? null : page.header("Link").replaceAll("<(.*)>.*", "$1");
        }
        return ids;
    }

    private static void declare(String path, String institution, String programme) {
        Map<String, Object> studies = new HashMap<>(Map.of(
                "basis", "STUDIES", "institution", institution, "programme", programme, "endDate", "2014-05-31"));
        administrator().body(studies).post(path + "/affiliations").then().statusCode(201);
    }

    private static String login() {
        return "login-" + UUID.randomUUID();
    }

    /** Letters that no other test uses; not the first ones of the alphabet. */
    private static String letters() {
        return "k"
                + UUID.randomUUID()
                        .toString()
                        .substring(0, 8)
                        .chars()
                        .mapToObj(digit -> Character.toString('a' + Character.digit(digit, 16)))
                        .collect(Collectors.joining());
    }
}
