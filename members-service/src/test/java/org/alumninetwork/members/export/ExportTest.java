package org.alumninetwork.members.export;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.alumninetwork.members.merge.Merges.merged;
import static org.alumninetwork.members.merge.Merges.reversed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.alumninetwork.members.AtOnce;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ExportTest {

    @Inject
    ExportWorker worker;

    @Inject
    Exports exports;

    @Inject
    MovableClock time;

    private final String login = "curious-" + UUID.randomUUID();
    private final FakeServices services = new FakeServices();
    private String path;

    @BeforeEach
    void aMember() {
        QuarkusMock.installMockForType(services, OtherServices.class);
        path = registered(
                login, Map.of("givenName", "Amina", "familyName", "<script>alert(1)</script>", "city", "Nairobi"));
    }

    @AfterEach
    void letTimeGoOn() {
        time.followTime();
        worker.work();
    }

    @Test
    void aMemberFetchesWhatAllServicesKeepAsJsonAndAsAPage() throws IOException {
        person(login)
                .post(path + "/export")
                .then()
                .statusCode(202)
                .header("Location", equalTo(path + "/export"))
                .body("state", equalTo("PREPARING"))
                .body("askedBy", equalTo("MEMBER"));

        worker.work();

        person(login)
                .get(path + "/export")
                .then()
                .body("state", equalTo("READY"))
                .body("done", equalTo(3))
                .body("archive", equalTo(path + "/export/archive"));
        Map<String, String> files = filesIn(person(login).get(path + "/export/archive"));
        assertThat(files).containsOnlyKeys("index.html", "members.json", "events.json", "chapters.json");
        assertThat(files.get("members.json")).contains("Nairobi", login, "origins", "\"identifiers\" : \"NOBODY\"");
        assertThat(files.get("events.json")).contains("said by events");
        assertThat(files.get("index.html"))
                .contains("Nairobi", "&lt;script&gt;", "&lt;b&gt;said by chapters", "phone: OFFICERS; ")
                .doesNotContain("<script>", "<b>said", "{name=", "<td>[", "<td>{");
    }

    @Test
    void whileAServiceIsDownItIsAskedAgainAndThenTheExportFailsAndSaysWhy() {
        services.stop("chapters");
        person(login).post(path + "/export");

        for (Duration pause : List.of(
                Duration.ZERO,
                Duration.ofMinutes(2),
                Duration.ofMinutes(10),
                Duration.ofHours(1),
                Duration.ofHours(4),
                Duration.ofHours(12))) {
            person(login).get(path + "/export").then().body("state", equalTo("PREPARING"));
            time.setTo(time.instant().plus(pause));
            worker.work();
        }

        person(login)
                .get(path + "/export")
                .then()
                .body("state", equalTo("FAILED"))
                .body("failure", equalTo("The service of chapters did not answer."));
        person(login).get(path + "/export/archive").then().statusCode(404);
    }

    @Test
    void aServiceThatComesBackCompletesTheExport() {
        services.stop("events");
        person(login).post(path + "/export");
        worker.work();
        services.start("events");

        worker.work();
        person(login).get(path + "/export").then().body("state", equalTo("PREPARING"));
        time.setTo(Instant.now().plus(Duration.ofMinutes(2)));
        worker.work();

        person(login).get(path + "/export").then().body("state", equalTo("READY"));
    }

    @Test
    void howeverOftenOneAsksAtOnceThereIsOneExport() throws Exception {
        List<Integer> statuses = AtOnce.run(List.of(
                () -> person(login).post(path + "/export").statusCode(),
                () -> person(login).post(path + "/export").statusCode(),
                () -> administrator().post(path + "/export").statusCode()));
        String first = person(login).get(path + "/export").path("askedAt");

        String again = person(login).post(path + "/export").path("askedAt");

        assertThat(new HashSet<>(statuses)).containsExactly(202);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void twoInstancesDoNotMakeTheSameExport() throws Exception {
        person(login).post(path + "/export");

        AtOnce.run(List.of(() -> worked(), () -> worked(), () -> worked()));

        String tag = person(login)
                .get(path + "/export")
                .then()
                .body("state", equalTo("READY"))
                .extract()
                .header("ETag");
        assertThat(tag).isEqualTo("\"5\"");
    }

    @Test
    void staffBeginAnExportAndOnlyTheMemberFetchesIt() {
        administrator().post(path + "/export").then().statusCode(202).body("askedBy", equalTo("ADMINISTRATOR"));
        worker.work();

        administrator().get(path + "/export").then().statusCode(200).body("state", equalTo("READY"));
        administrator().get(path + "/export/archive").then().statusCode(403);
        String stranger = "stranger-" + UUID.randomUUID();
        registered(stranger, Map.of("familyName", "Stranger"));
        person(stranger).post(path + "/export").then().statusCode(403);
        person(stranger).get(path + "/export").then().statusCode(403);
        person(stranger).get(path + "/export/archive").then().statusCode(403);
        person(login).get(path + "/export/archive").then().statusCode(200).header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void afterSevenDaysItIsGone() {
        person(login).post(path + "/export");
        worker.work();
        time.setTo(Instant.now().plus(Duration.ofDays(7)).plusSeconds(60));

        person(login).get(path + "/export").then().statusCode(404);
        person(login).get(path + "/export/archive").then().statusCode(404);
    }

    @Test
    void whoDeletesItStopsIt() {
        person(login).post(path + "/export");
        String tag = person(login).get(path + "/export").header("ETag");

        person(login).delete(path + "/export").then().statusCode(428);
        person(login).header("If-Match", tag).delete(path + "/export").then().statusCode(204);
        worker.work();

        person(login).get(path + "/export").then().statusCode(404);
    }

    @Test
    void aCopyThatTellsOfTwoPeopleIsGoneOnceTheirRecordsAreTwoAgain() throws IOException {
        String other = registered("other-" + UUID.randomUUID(), Map.of("familyName", "Other", "region", "Kisumu"));
        String merge = merged(other, path);
        person(login).post(path + "/export");
        worker.work();
        assertThat(filesIn(person(login).get(path + "/export/archive")).get("members.json"))
                .contains("Kisumu");

        reversed(merge).statusCode(201);

        person(login).get(path + "/export").then().statusCode(404);
        person(login).get(path + "/export/archive").then().statusCode(404);
    }

    @Test
    void aCopyOfBeforeAMergeStaysWhenItIsUndone() {
        String other = registered("other-" + UUID.randomUUID(), Map.of("familyName", "Other"));
        person(login).post(path + "/export");
        worker.work();
        String merge = merged(other, path);

        reversed(merge).statusCode(201);

        person(login).get(path + "/export/archive").then().statusCode(200);
    }

    @Test
    void whatWasReadBeforeTheMergeWasUndoneIsInNoCopyThatIsAskedForAfterwards() throws IOException {
        String other = registered("other-" + UUID.randomUUID(), Map.of("familyName", "Other", "region", "Kisumu"));
        String merge = merged(other, path);
        person(login).post(path + "/export");
        services.meanwhile(() -> {
            reversed(merge).statusCode(201);
            person(login).post(path + "/export").then().statusCode(202);
            exports.claim();
        });

        worker.work();
        person(login).get(path + "/export").then().body("state", equalTo("PREPARING"));
        time.setTo(Instant.now().plus(Duration.ofMinutes(11)));
        worker.work();

        assertThat(filesIn(person(login).get(path + "/export/archive")).get("members.json"))
                .contains("Nairobi")
                .doesNotContain("Kisumu");
    }

    @Test
    void theServiceThatGathersAndTheMemberAreGivenThePartOfThisServiceAndNobodyElse() {
        String own = "/v1/personal-data/members/" + idOf(path);

        person(login)
                .get(own)
                .then()
                .statusCode(200)
                .body("service", equalTo("members"))
                .body("parts.kind", hasItems("record", "logins"))
                .body("parts.kind", not(hasItems("consents")))
                .body("parts.find { it.kind == 'logins' }.records.login", contains(login));
        service("members-service").get(own).then().statusCode(200);
        service("events-service").get(own).then().statusCode(404);
        administrator().get(own).then().statusCode(404);
        person("nobody-" + UUID.randomUUID()).get(own).then().statusCode(404);
        registry(createSource()).get(own).then().statusCode(404);
    }

    @Test
    void whatARegistrySaysIsNamedWithTheRegistry() {
        UUID network = Offices.organisation("NETWORK", null);
        String source = createSource(network, null);
        imported(
                source,
                "text/csv",
                "externalId,familyName,institution,basis\n77,Wanjiru,Uppsala universitet,STUDIES\n");
        String id = registry(source).get("/v1/members").path("items[0].id");

        service("members-service")
                .get("/v1/personal-data/members/" + id)
                .then()
                .statusCode(200)
                .body("parts.find { it.kind == 'sources' }.records.externalId", contains("77"))
                .body("parts.find { it.kind == 'sources' }.records.source", contains("A registry"));
    }

    private Object worked() {
        worker.work();
        return true;
    }

    private static RequestSpecification service(String name) {
        return RestAssured.given().auth().oauth2(Tokens.service(name));
    }

    private static Map<String, String> filesIn(Response answer) throws IOException {
        Map<String, String> files = new HashMap<>();
        byte[] bytes = answer.then().statusCode(200).extract().asByteArray();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
