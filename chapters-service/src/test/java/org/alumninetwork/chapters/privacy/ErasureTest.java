package org.alumninetwork.chapters.privacy;

import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Organisations.singleOffice;
import static org.alumninetwork.chapters.Organisations.term;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.created;
import static org.alumninetwork.chapters.Requests.delete;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;
import static org.alumninetwork.chapters.Requests.service;
import static org.alumninetwork.chapters.chapter.Certifying.applied;
import static org.alumninetwork.chapters.chapter.Certifying.decide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.Organisations;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ErasureTest {

    @Inject
    MembersFeed members;

    @Inject
    Organisations organisations;

    private final UUID erasure = UUID.randomUUID();
    private UUID member;
    private String chapter;
    private String chair;

    @BeforeEach
    void aMember() {
        member = members.tellOfSomebody();
        chapter = chapterOf(network());
        chair = singleOffice(chapter, "CHAIR");
    }

    @Test
    void anOfficeStandsAgainstItUntilItsEnd() {
        created(chapter + "/terms", term(chair, member, "2020-01-01", "2099-12-31"));

        members.tellOfErasure(erasure, member, "PREPARING");

        assertThat(answer().toString()).contains("PREPARED", "OFFICE", "CHAIR", "2099-12-31");
    }

    @Test
    void whoIsAboutToBeErasedTakesNoOfficeUntilItIsDecided() {
        members.tellOfErasure(erasure, member, "PREPARING");

        administrator()
                .body(term(chair, member, "2020-01-01", null))
                .post(chapter + "/terms")
                .then()
                .statusCode(409);
        members.tellOfErasure(erasure, member, "BLOCKED");
        created(chapter + "/terms", term(chair, member, "2020-01-01", null));
    }

    @Test
    void pastTermsStayWithoutThePerson() {
        String past = created(chapter + "/terms", term(chair, member, "2020-01-01", "2020-12-31"));

        members.tellOfErasure(erasure, member, "ERASING");

        String holder =
                administrator().get(past).then().statusCode(200).extract().path("memberId");
        assertThat(holder).isNotEqualTo(member.toString());
        assertThat(answer().toString()).contains("ERASED", "terms=1");
    }

    @Test
    void noChangeTellsWhoDecidedOnAChapterAndWhoConfirmedForIt() {
        String network = network();
        String certified = chapterOf(network);
        String applied = applied(certified);
        String staff = organisations.officerOf(network);
        String decision =
                decide(staff, applied, "PROVISIONAL").statusCode(201).extract().header("Location");
        UUID decider = UUID.fromString(administrator().get(decision).path("decidedBy"));
        String confirmation = person(staff)
                .body(Map.of("kind", "CONTACT"))
                .post(applied + "/confirmations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        members.tellOfErasure(erasure, decider, "ERASING");

        assertThat(told().stream()
                        .filter(change -> !change.get("subject").equals("erasure-parts/" + erasure))
                        .toList()
                        .toString())
                .doesNotContain(decider.toString());
        administrator()
                .get(decision)
                .then()
                .statusCode(200)
                .body("decidedBy", nullValue())
                .body("toState", equalTo("PROVISIONAL"));
        administrator().get(confirmation).then().statusCode(200).body("memberId", nullValue());
        assertThat(told().stream()
                        .filter(change -> change.get("subject").equals("certification-decisions/" + idOf(decision)))
                        .toList()
                        .getLast()
                        .toString())
                .contains("PROVISIONAL");
    }

    @Test
    void whatWasToldOfATermThatIsGoneIsForgottenToo() {
        String term = created(chapter + "/terms", term(chair, member, "2090-01-01", null));
        delete(administrator(), term).then().statusCode(204);

        members.tellOfErasure(erasure, member, "ERASING");

        assertThat(told().toString()).doesNotContain(member.toString());
    }

    private Object answer() {
        return told().stream()
                .filter(change -> change.get("subject").equals("erasure-parts/" + erasure))
                .map(change -> change.get("data"))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static List<Map<String, Object>> told() {
        List<Map<String, Object>> all = new ArrayList<>();
        String after = "";
        List<Map<String, Object>> page;
        do {
            var read = service().get("/v1/changes/chapters?limit=1000" + after);
            page = read.path("items");
            all.addAll(page);
            after = "&after=" + read.path("next");
        } while (!page.isEmpty());
        return all;
    }
}
