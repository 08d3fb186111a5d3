package org.alumninetwork.events.privacy;

import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.idOf;
import static org.alumninetwork.events.TestEvents.publishedWithSeats;
import static org.alumninetwork.events.TestEvents.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What this service keeps of a member, for the copy that the member is given. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class PersonalDataTest {

    private static final String SERVICE = "/v1/personal-data/events/";

    @Inject
    TestNetwork network;

    @Test
    void itIsGivenToTheMemberAndToTheServiceThatMakesTheCopyAndToNobodyElse() {
        Person member = network.member();
        String registration =
                registered(publishedWithSeats(network.organisation("ASSOCIATION", null), 5), member.token());

        as(member.token())
                .get(SERVICE + member.id())
                .then()
                .statusCode(200)
                .body("service", equalTo("events"))
                .body("parts.kind", hasItems("registrations", "registrationSteps"))
                .body("parts.find { it.kind == 'registrations' }.records.id", contains(idOf(registration)))
                .body("parts.find { it.kind == 'registrations' }.records", hasSize(1));
        as(Tokens.service("members-service")).get(SERVICE + member.id()).then().statusCode(200);
        as(Tokens.service("chapters-service")).get(SERVICE + member.id()).then().statusCode(404);
        as(network.member().token()).get(SERVICE + member.id()).then().statusCode(404);
        administrator().get(SERVICE + member.id()).then().statusCode(404);
    }

    @Test
    void whatAMergedRecordBroughtIsInIt() {
        Person lost = network.member();
        Person survivor = network.member();
        registered(publishedWithSeats(network.organisation("ASSOCIATION", null), 5), lost.token());

        network.merge("merged", UUID.randomUUID(), lost.id(), survivor.id());

        as(survivor.token())
                .get(SERVICE + survivor.id())
                .then()
                .body("parts.find { it.kind == 'registrations' }.records", hasSize(1));
    }

    @Test
    void ofWhomThereIsNothingNothingIsSaid() {
        as(Tokens.service("members-service"))
                .get(SERVICE + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("parts", empty());
    }
}
