package org.alumninetwork.members.scim;

import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.scim.Scim.at;
import static org.alumninetwork.members.scim.Scim.client;
import static org.alumninetwork.members.scim.Scim.created;
import static org.alumninetwork.members.scim.Scim.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alumninetwork.members.AtOnce;
import org.alumninetwork.members.Feed;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ScimBulkTest {

    private String source;

    @BeforeEach
    void aRegistry() {
        source = createSource();
    }

    private ValidatableResponse bulk(String failOnErrors, Stream<String> operations) {
        return client(source)
                .body("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"]," + failOnErrors
                        + "\"Operations\":[" + operations.collect(Collectors.joining(",")) + "]}")
                .post(at("/Bulk"))
                .then();
    }

    private static String create(String key) {
        return "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"" + key + "\",\"data\":" + person(key, "Bulk")
                + "}";
    }

    @Test
    void manyOperationsAreDoneTogetherAndEachIsAnswered() {
        String id = created(source, person("B-0", "Before"));
        Feed feed = Feed.ofService();

        bulk(
                        "",
                        Stream.of(
                                create("B-1"),
                                "{\"method\":\"PATCH\",\"path\":\"/Users/" + id
                                        + "\",\"data\":{\"schemas\":[\"" + Scim.PATCH
                                        + "\"],\"Operations\":[{\"op\":\"replace\",\"path\":\"name.familyName\",\"value\":\"After\"}]}}",
                                create("B-1").replace("\"bulkId\":\"B-1\"", "\"bulkId\":\"again\""),
                                "{\"method\":\"DELETE\",\"path\":\"/Users/00000000-0000-0000-0000-000000000000\"}"))
                .statusCode(200)
                .body("schemas[0]", equalTo("urn:ietf:params:scim:api:messages:2.0:BulkResponse"))
                .body("Operations.status", equalTo(List.of("201", "200", "409", "404")))
                .body("Operations[0].bulkId", equalTo("B-1"))
                .body("Operations[0].version", startsWith("W/\"0-"))
                .body("Operations[0].location", containsString("/scim/v2/Users/"))
                .body("Operations[2].response.scimType", equalTo("uniqueness"));

        client(source).get(at("/Users/" + id)).then().body("name.familyName", equalTo("After"));
        assertThat(feed.next()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'replace','path':'name.familyName','value':'After'}",
                "{'op':'Replace','value':{'name':{'givenName':'Ada'},'active':'False'}}",
                "{'op':'add','path':'emails[type eq \"work\"].value','value':'new@example.org'}",
                "{'op':'replace','path':'emails','value':[{'value':'one@example.org'}]}",
                "{'op':'add','path':'name','value':[{'value':'{\"familyName\":\"Nested\"}'}]}",
                "{'op':'replace','path':'displayName','value':'{braces}'}",
                "{'op':'remove','path':'addresses'}",
                "{'op':'remove','path':'emails','value':[{'type':'work'}]}",
                "{'op':'replace','path':'" + Scim.ALUMNI + ":birthDate','value':'1991-01-31'}",
                "{'op':'replace','path':'" + Scim.ALUMNI + ":birthDate','value':'31.1.1991'}",
                "{'op':'add','path':'" + Scim.ALUMNI
                        + ":affiliations','value':[{'basis':'STUDIES','institution':'University of Turku'}]}",
                "{'op':'replace','path':'" + Scim.ALUMNI
                        + ":affiliations[institution eq \"Svenska institutet\"].endDate','value':'2016-06-30'}",
                "{'op':'remove','path':'" + Scim.ALUMNI + ":affiliations[basis eq \"SCHOLARSHIP\"]'}",
                "{'op':'remove','path':'" + Scim.ALUMNI + "'}",
                "{'op':'replace','path':'name.familyName','value':'Bulk'}",
                "{'op':'replace','path':'id','value':'00000000-0000-0000-0000-000000000000'}",
                "{'op':'remove','path':'userName'}",
                "{'op':'replace','path':'userName','value':' '}",
                "{'op':'remove','path':'name.familyName'}",
                "{'op':'replace','path':'nickname','value':'Nobody'}",
                "{'op':'replace','path':'active','value':'perhaps'}",
                "{'op':'move','path':'name.familyName','value':'After'}",
                "{'op':'remove'}",
                "{'op':'replace','path':'name.familyName'}",
                "{'op':'replace','path':'emails[type eq','value':'x'}"
            })
    void aPatchOfManyDoesWhatItDoesAlone(String said) {
        String operations = "{\"schemas\":[\"" + Scim.PATCH + "\"],\"Operations\":["
                + said.replace("\"", "\\\"").replace('\'', '"') + "]}";
        String alone = created(source, person("P-alone", "Bulk"));
        String ofMany = created(source, person("P-ofmany", "Bulk"));

        int expected =
                client(source).body(operations).patch(at("/Users/" + alone)).statusCode();
        bulk("", Stream.of("{\"method\":\"PATCH\",\"path\":\"/Users/" + ofMany + "\",\"data\":" + operations + "}"))
                .statusCode(200)
                .body("Operations[0].status", equalTo(Integer.toString(expected)));

        assertThat(shown(ofMany, "ofmany")).isEqualTo(shown(alone, "alone"));
    }

    /** Without what differs between two who are otherwise alike. */
    private String shown(String id, String key) {
        return client(source)
                .get(at("/Users/" + id))
                .asString()
                .replace(id, "id")
                .replace("P-" + key, "P")
                .replace("P" + key, "P")
                .replaceAll("\"(created|lastModified|version)\":\"[^,}]*", "");
    }

    @Test
    void aPatchOfManyThatComesTooLateOrSaysNothingIsRefused() {
        String id = created(source, person("B-8", "Before"));
        String path = "{\"method\":\"PATCH\",\"path\":\"/Users/" + id + "\"";

        bulk(
                        "",
                        Stream.of(
                                path + ",\"version\":\"W/\\\"7-0\\\"\",\"data\":{}}",
                                path + "}",
                                path + ",\"data\":{\"Operations\":[]}}",
                                "{\"method\":\"PATCH\",\"path\":\"/Users/nobody\",\"data\":{}}"))
                .statusCode(200)
                .body("Operations.status", equalTo(List.of("412", "400", "400", "404")));
    }

    @Test
    void whoIsChangedInTheRequestThatCreatesThemHasTheVersionThatItTells() {
        String version = bulk(
                        "",
                        Stream.of(
                                create("B-11"),
                                "{\"method\":\"PATCH\",\"path\":\"/Users/bulkId:B-11\",\"bulkId\":\"p\",\"data\":{\"schemas\":[\""
                                        + Scim.PATCH
                                        + "\"],\"Operations\":[{\"op\":\"replace\",\"path\":\"name.familyName\",\"value\":\"After\"}]}}"))
                .body("Operations.status", equalTo(List.of("201", "200")))
                .extract()
                .path("Operations[1].version");

        Scim.found(source, "externalId eq \"B-11\"")
                .body("Resources[0].name.familyName", equalTo("After"))
                .body("Resources[0].meta.version", equalTo(version));
    }

    @Test
    void whoIsCalledNothingIsRefusedAndTheOthersAreTaken() {
        String nameless = create("B-9").replace("B-9@Registry.example", " ");

        bulk("", Stream.of(nameless, create("B-10")))
                .statusCode(200)
                .body("Operations.status", equalTo(List.of("400", "201")))
                .body("Operations[0].response.scimType", equalTo("invalidValue"));
        client(source)
                .body(person("B-9", "Alone").replace("B-9@Registry.example", " "))
                .post(at("/Users"))
                .then()
                .statusCode(400);
    }

    @Test
    void anOperationNamesWhomAnotherOneCreates() {
        bulk(
                        "",
                        Stream.of(
                                create("B-2"),
                                "{\"method\":\"PATCH\",\"path\":\"/Users/bulkId:B-2\",\"bulkId\":\"p\",\"data\":{\"schemas\":[\""
                                        + Scim.PATCH
                                        + "\"],\"Operations\":[{\"op\":\"replace\",\"path\":\"active\",\"value\":false}]}}"))
                .statusCode(200)
                .body("Operations.status", equalTo(List.of("201", "200")));

        Scim.found(source, "externalId eq \"B-2\"")
                .body("Resources[0].active", equalTo(false))
                .body("Resources[0].name.familyName", equalTo("Bulk"));
    }

    @Test
    void itStopsAfterAsManyErrorsAsTheClientTakes() {
        created(source, person("B-3", "There"));

        bulk("\"failOnErrors\":1,", Stream.of(create("B-4"), create("B-3"), create("B-5")))
                .statusCode(200)
                .body("Operations.status", equalTo(List.of("201", "409")));

        bulk("\"failOnErrors\":0,", Stream.of(create("B-3"), create("B-5")))
                .statusCode(200)
                .body("Operations.status", equalTo(List.of("409")));
        Scim.found(source, "externalId sw \"B-\"").body("totalResults", equalTo(2));
    }

    @Test
    void aStaleVersionConcernsItsOperationAlone() {
        String id = created(source, person("B-6", "Before"));

        bulk(
                        "",
                        Stream.of(
                                "{\"method\":\"DELETE\",\"path\":\"/Users/" + id + "\",\"version\":\"W/\\\"7-0\\\"\"}",
                                create("B-7")))
                .statusCode(200)
                .body("Operations.status", equalTo(List.of("412", "201")));
        client(source).get(at("/Users/" + id)).then().statusCode(200);
    }

    @Test
    void theNameOfSomebodyWhoIsGivenUpOrRenamedIsFreeForTheNextOperation() {
        String givenUp = created(source, person("B-20", "Before"));
        String renamed = created(source, person("B-21", "Before"));

        bulk(
                        "",
                        Stream.of(
                                "{\"method\":\"DELETE\",\"path\":\"/Users/" + givenUp + "\"}",
                                create("B-22").replace("B-22@Registry", "B-20@Registry"),
                                replacing(renamed, "userName", "B-24@registry.example"),
                                create("B-23").replace("B-23@Registry", "B-21@Registry")))
                .statusCode(200)
                .body("Operations.status", equalTo(List.of("204", "201", "200", "201")));

        Scim.found(source, "userName eq \"B-20@registry.example\"")
                .body("Resources.externalId", equalTo(List.of("B-22")));
        Scim.found(source, "userName eq \"B-21@registry.example\"")
                .body("Resources.externalId", equalTo(List.of("B-23")));
    }

    @Test
    void whoIsRenamedToWhatSomebodyWhoIsGivenUpWasCalledIsRefusedAlone() {
        String before = created(source, person("B-30", "Before"));
        String givenUp = created(source, person("B-31", "Before"));
        String other = created(source, person("B-32", "Before"));
        client(source).delete(at("/Users/" + before)).then().statusCode(204);

        bulk(
                        "",
                        Stream.of(
                                "{\"method\":\"DELETE\",\"path\":\"/Users/" + givenUp + "\"}",
                                replacing(other, "externalId", "B-30"),
                                replacing(other, "externalId", "B-31"),
                                create("B-33")))
                .statusCode(200)
                .body("Operations.status", equalTo(List.of("204", "409", "409", "201")))
                .body("Operations[1].response.scimType", equalTo("uniqueness"));

        client(source).get(at("/Users/" + other)).then().body("externalId", equalTo("B-32"));
    }

    private static String replacing(String id, String path, String value) {
        return "{\"method\":\"PATCH\",\"path\":\"/Users/" + id + "\",\"data\":{\"schemas\":[\"" + Scim.PATCH
                + "\"],\"Operations\":[{\"op\":\"replace\",\"path\":\"" + path + "\",\"value\":\"" + value
                + "\"}]}}";
    }

    @Test
    void moreThanIsTakenAtOnceIsRefusedAsAWhole() {
        bulk("", IntStream.range(0, 1001).mapToObj(one -> "{\"method\":\"DELETE\",\"path\":\"/Users/" + one + "\"}"))
                .statusCode(413)
                .body("status", equalTo("413"));
    }

    @Test
    void aHundredOperationsCostTheDatabaseAsManyStatementsAsOneOfThem() throws SQLException {
        somebodyWasErased();
        bulk("", Stream.of(create("C-0"))).statusCode(200);

        long one =
                StatementCounter.during(() -> bulk("", Stream.of(create("C-1"))).statusCode(200));
        long hundred = StatementCounter.during(
                () -> bulk("", IntStream.range(100, 200).mapToObj(number -> create("C-" + number)))
                        .body("Operations", hasSize(100))
                        .body("Operations.findAll { it.status == '201' }.size()", equalTo(100)));

        assertThat(hundred).isEqualTo(one);
    }

    private static void somebodyWasErased() throws SQLException {
        try (Connection connection = Database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into suppressed_identity (hash, erased_at)"
                    + " values (suppression_hash('orcid', gen_random_uuid()::text), now())");
        }
    }

    @Test
    void whoComesTwiceAtTheSameMomentIsThereOnce() throws Exception {
        List<Callable<Integer>> both = List.of(
                () -> client(source)
                        .body(person("R-1", "One"))
                        .post(at("/Users"))
                        .statusCode(),
                () -> client(source)
                        .body(person("R-1", "Two"))
                        .post(at("/Users"))
                        .statusCode(),
                () -> bulk("", Stream.of(create("R-1")))
                                .extract()
                                .<List<String>>path("Operations.status")
                                .getFirst()
                                .equals("201")
                        ? 201
                        : 409);

        assertThat(AtOnce.run(both)).containsExactlyInAnyOrder(201, 409, 409);
        Scim.found(source, "externalId eq \"R-1\"").body("totalResults", equalTo(1));
    }
}
