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

        // the rows of members go as 64, 32 and 4 of them
        assertThat(hundred).isLessThanOrEqualTo(one + 2);
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
