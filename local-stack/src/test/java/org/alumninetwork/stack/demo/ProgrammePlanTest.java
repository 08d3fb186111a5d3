package org.alumninetwork.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.stack.demo.geography.Chapter;
import org.junit.jupiter.api.Test;

class ProgrammePlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, Month.NOVEMBER, 21);
    private static final Structure STRUCTURE = structure();

    private final List<PlannedEvent> plan = new ProgrammePlan(TODAY).of(STRUCTURE);

    @Test
    void thePlanOfADayIsAlwaysTheSame() {
        assertThat(new ProgrammePlan(TODAY).of(STRUCTURE)).isEqualTo(plan);
        assertThat(plan).extracting(PlannedEvent::code).doesNotHaveDuplicates();
    }

    @Test
    void aboutHalfIsPastAndHalfIsComing() {
        long past = plan.stream()
                .filter(event -> event.begins().toLocalDate().isBefore(TODAY))
                .count();
        assertThat(past / (double) plan.size()).isBetween(0.35, 0.65);
    }

    @Test
    void theAssociationPutsOnOverFiftyEventsAYear() {
        assertThat(plan)
                .filteredOn(event -> event.host().code().equals("association"))
                .hasSizeGreaterThan(50);
    }

    @Test
    void everyChapterHasPastAndComingEvents() {
        assertThat(STRUCTURE.chapters()).allSatisfy(chapter -> {
            assertThat(plan)
                    .filteredOn(event -> event.host().equals(chapter))
                    .hasSize(6)
                    .anyMatch(event -> event.begins().toLocalDate().isBefore(TODAY))
                    .anyMatch(event -> event.begins().toLocalDate().isAfter(TODAY));
        });
    }

    @Test
    void luciaIsOnTheThirteenthOfDecember() {
        assertThat(plan)
                .filteredOn(event -> event.occasion().code().equals("lucia"))
                .isNotEmpty()
                .allMatch(event -> MonthDay.from(event.begins()).equals(MonthDay.of(12, 13)))
                .allMatch(event -> event.begins().toLocalTime().equals(LocalTime.of(17, 0)));
    }

    @Test
    void someAreSoughtAfterAndSomeAreCalledOff() {
        assertThat(plan)
                .anyMatch(event -> event.occasion().capacity().isPresent()
                        && event.guests() > event.occasion().capacity().getAsInt())
                .anyMatch(PlannedEvent::cancelled)
                .anyMatch(event -> !event.cancelled());
    }

    @Test
    void membersCanComeToSomethingWithoutLimit() {
        assertThat(plan)
                .filteredOn(event -> event.coming() && !event.cancelled())
                .filteredOn(event -> event.occasion().visibility().equals("MEMBERS"))
                .anyMatch(event -> event.occasion().capacity().isEmpty());
    }

    @Test
    void theChapterInKenyaExpectsGuestsAndHasADraft() {
        Body kenya = STRUCTURE.chapter("ke");
        assertThat(plan)
                .filteredOn(event -> event.host().equals(kenya) && event.coming() && !event.cancelled())
                .hasSizeGreaterThan(1);
        assertThat(new ProgrammePlan(TODAY).draftOf(kenya).begins().toLocalDate())
                .isAfter(TODAY);
    }

    private static Structure structure() {
        return new Structure(
                body("institute"),
                body("network"),
                Chapter.all().stream().map(chapter -> body(chapter.code())).toList(),
                List.of(),
                body("university"),
                body("community"),
                body("association"));
    }

    private static Body body(String code) {
        UUID id = new UUID(0, code.hashCode());
        return new Body(code, id, "SE", "Stockholm", Chapter.all().getFirst().timeZone(), Instant.EPOCH);
    }
}
