package org.alumninetwork.chapters.vacancy;

import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Organisations.sharedOffice;
import static org.alumninetwork.chapters.Organisations.singleOffice;
import static org.alumninetwork.chapters.Organisations.term;
import static org.alumninetwork.chapters.Requests.anonymous;
import static org.alumninetwork.chapters.Requests.created;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class VacancyTest {

    @Inject
    MembersFeed members;

    @Test
    void requiredOfficesThatNobodyHoldsAreFoundInTheOrganisationAndBelow() {
        String network = network();
        String chapter = chapterOf(network);
        String chair = singleOffice(chapter, "CHAIR");
        String treasurer = singleOffice(chapter, "TREASURER");
        sharedOffice(chapter, "BOARD_MEMBER");
        appointed(chapter, chair, "2024-01-01", "2024-12-31");
        appointed(chapter, chair, "2025-03-01", null);

        anonymous()
                .get(network + "/vacancies?asOf=2025-01-15")
                .then()
                .statusCode(200)
                .body("items.officeId", contains(idOf(chair), idOf(treasurer)))
                .body("items.vacantSince", contains("2025-01-01", null))
                .body("items.nextStartsOn", contains("2025-03-01", null));
        anonymous().get(network + "/vacancies?asOf=2025-03-01").then().body("items.type", contains("TREASURER"));
        appointed(chapter, treasurer, "2020-01-01", null);
        anonymous().get(chapter + "/vacancies").then().body("items", empty());
    }

    @Test
    void aListNeedsTheSameNumberOfStatementsHoweverLongItIs() {
        String network = network();
        long none = statementsFor(network);
        singleOffice(chapterOf(network), "CHAIR");
        singleOffice(chapterOf(network), "CHAIR");
        assertThat(statementsFor(network)).isEqualTo(none).isLessThanOrEqualTo(2);
    }

    private static long statementsFor(String network) {
        return StatementCounter.during(
                () -> anonymous().get(network + "/vacancies").then().statusCode(200));
    }

    private void appointed(String chapter, String office, String startsOn, String endsOn) {
        created(chapter + "/terms", term(office, members.tellOfSomebody(), startsOn, endsOn));
    }
}
