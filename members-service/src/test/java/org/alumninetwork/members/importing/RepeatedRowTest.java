package org.alumninetwork.members.importing;

import static java.util.stream.Collectors.joining;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.alumninetwork.members.Feed;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A registry's export may say the same twice. Each letter here is a study of one person. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class RepeatedRowTest {

    private String source;

    @BeforeEach
    void aRegistry() {
        source = createSource();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "AA", "AAA", "AAAA", "AAAAA"})
    void aRowThatIsRepeatedCountsOnce(String studies) {
        assertThat(counts(take(studies))).containsExactly(1, 0, studies.length() - 1);
        assertThat(counts(take("A"))).containsExactly(0, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB", "ABB", "BAB", "BBA", "ABAB", "ABBBB", "BABBA"})
    void whatIsNewIsTakenHoweverOftenItIsSaid(String studies) {
        take("A");

        assertThat(counts(take(studies))).containsExactly(0, 2, studies.length() - 2);
        assertThat(programmes()).containsExactlyInAnyOrder("A", "B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABA", "BAA", "AAB", "AABB", "BBBAAA"})
    void theSameSaidMoreOftenIsNothingNew(String studies) {
        take("AB");
        Feed feed = Feed.ofService();

        assertThat(counts(take(studies))).containsExactly(0, 0, studies.length());
        assertThat(feed.next()).isEmpty();
    }

    @Test
    void whatIsNotSaidAnyMoreEndsHoweverOftenTheRestIsSaid() {
        take("ABC");

        take("CACA");

        assertThat(programmes()).containsExactlyInAnyOrder("A", "C");
    }

    private String take(String studies) {
        return imported(
                source,
                "text/csv",
                "externalId,familyName,basis,institution,programme\n"
                        + Arrays.stream(studies.split(""))
                                .map("r-1,Virtanen,STUDIES,University of Helsinki,%s\n"::formatted)
                                .collect(joining()));
    }

    /** Of rows created, updated and unchanged. */
    private List<Integer> counts(String job) {
        var answer = registry(source)
                .get(job)
                .then()
                .body("counts.rejected", equalTo(0))
                .extract();
        return List.of(answer.path("counts.created"), answer.path("counts.updated"), answer.path("counts.unchanged"));
    }

    private List<String> programmes() {
        String id = registry(source).get("/v1/members").path("items[0].id");
        return registry(source).get("/v1/members/" + id + "/affiliations").path("items.programme");
    }
}
