package org.alumninetwork.events.member;

import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.register;
import static org.alumninetwork.events.TestNetwork.memberChanged;
import static org.alumninetwork.events.TestNetwork.tombstone;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MemberReplicaTest {

    @Inject
    TestNetwork network;

    @Inject
    MemberReplica replica;

    private String event;

    @BeforeEach
    void announceEvent() {
        event = published(lecture(network.organisation("ASSOCIATION", null)));
    }

    @Test
    void theSameChangeTwiceLeavesTheSameCopy() {
        Person person = TestNetwork.newPerson();
        network.apply(List.of(memberChanged(person, "Aino", "MEMBERS"), memberChanged(person, "Aino", "MEMBERS")));
        network.apply(List.of(memberChanged(person, "Aino", "MEMBERS")));

        register(event, person.token()).then().statusCode(201);
    }

    @Test
    void whoIsGoneIsNoMemberAnyMore() {
        Person person = network.member();
        network.apply(List.of(tombstone("member", person.id())));

        register(event, person.token()).then().statusCode(403);
    }

    @Test
    void aLoginThatMovedToAnotherRecordGoesWithIt() {
        Person before = network.member();
        Person after = new Person(UUID.randomUUID(), before.login(), before.token());
        network.apply(List.of(memberChanged(after, "Aino", "MEMBERS")));

        as(after.token())
                .body("{}")
                .post(event + "/registrations")
                .then()
                .statusCode(201)
                .body("memberId", equalTo(after.id().toString()));
    }

    @Test
    void whatDoesNotComeAgainWhenTheFeedIsReadAnewIsTakenAway() {
        Person gone = network.member();
        Person stays = TestNetwork.newPerson();
        QuarkusTransaction.requiringNew().run(() -> {
            replica.apply(List.of(memberChanged(stays, "Aino", "MEMBERS")), 1);
            replica.removeOlderThan(1);
            replica.apply(List.of(memberChanged(stays, "Aino", "MEMBERS")), 0);
        });

        register(event, gone.token()).then().statusCode(403);
        register(event, stays.token()).then().statusCode(201);
    }
}
