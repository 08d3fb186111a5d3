package org.alumninetwork.chapters.privacy;

import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Organisations.singleOffice;
import static org.alumninetwork.chapters.Organisations.term;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.created;
import static org.alumninetwork.chapters.Requests.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ErasureTest {

    @Inject
    MembersFeed members;

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
