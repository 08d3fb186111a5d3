package org.alumninetwork.chapters.term;

import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Organisations.singleOffice;
import static org.alumninetwork.chapters.Organisations.term;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.anonymous;
import static org.alumninetwork.chapters.Requests.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.alumninetwork.chapters.AtOnce;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class TermRaceTest {

    private static final int ROUNDS = 5;

    @Inject
    MembersFeed members;

    @Test
    void ofTermsThatOverlapAndAreEnteredAtOnceOneWins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String chapter = chapterOf(network());
            String chair = singleOffice(chapter, "CHAIR");
            List<Callable<Integer>> appointments = IntStream.range(0, 8)
                    .mapToObj(day -> appointment(chapter, chair, "2026-01-0" + (day + 1)))
                    .toList();

            assertThat(AtOnce.run(appointments)).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409, 409, 409);
            administrator().get(chapter + "/terms").then().body("items.size()", equalTo(1));
        }
    }

    @Test
    void aTermAndTheDeletionOfItsOfficeDoNotBothSucceed() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String chapter = chapterOf(network());
            String chair = singleOffice(chapter, "CHAIR");
            List<Integer> answers = AtOnce.run(List.of(appointment(chapter, chair, "2026-01-01"), () -> administrator()
                    .header("If-Match", "\"0\"")
                    .delete(chair)
                    .statusCode()));

            assertThat(answers).isIn(List.of(201, 409), List.of(422, 204));
            assertThat(anonymous().get(chair).statusCode()).isEqualTo(answers.getFirst() == 201 ? 200 : 404);
        }
    }

    @Test
    void ofTwoChangesOfOneVersionOneWins() throws Exception {
        String chapter = chapterOf(network());
        String chair = singleOffice(chapter, "CHAIR");
        UUID member = members.tellOfSomebody();
        String term = created(chapter + "/terms", term(chair, member, "2026-01-01", null));

        assertThat(AtOnce.run(List.of(ending(term, "2026-06-30"), ending(term, "2026-12-31"))))
                .containsExactlyInAnyOrder(200, 412);
    }

    private Callable<Integer> appointment(String chapter, String office, String startsOn) {
        UUID member = members.tellOfSomebody();
        return () -> administrator()
                .body(term(office, member, startsOn, null))
                .post(chapter + "/terms")
                .statusCode();
    }

    private static Callable<Integer> ending(String term, String endsOn) {
        return () -> administrator()
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{\"endsOn\": \"" + endsOn + "\"}")
                .patch(term)
                .statusCode();
    }
}
