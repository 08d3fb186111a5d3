package org.alumninetwork.stack.demo.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GeographyTest {

    private static final List<String> ISO_COUNTRIES = Arrays.asList(Locale.getISOCountries());

    @Test
    void theNetworkHasFiftyChaptersInFiftyCountries() {
        assertThat(Chapter.all()).extracting(Chapter::country).hasSize(50).doesNotHaveDuplicates();
        assertThat(Chapter.all()).extracting(Chapter::country).isSubsetOf(ISO_COUNTRIES);
    }

    @Test
    void codesAndNamesAreNeverSharedByTwo() {
        assertThat(Chapter.all()).extracting(Chapter::code).doesNotHaveDuplicates();
        assertThat(Chapter.all()).extracting(Chapter::name).doesNotHaveDuplicates();
        assertThat(Mission.all()).extracting(Mission::code).doesNotHaveDuplicates();
        assertThat(Mission.all()).extracting(Mission::name).doesNotHaveDuplicates();
    }

    @Test
    void everyChapterSpeaksLanguagesThatJavaKnows() {
        assertThat(Chapter.all()).flatExtracting(Chapter::languages).allSatisfy(tag -> assertThat(
                        Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH))
                .isNotEqualTo(tag));
    }

    @Test
    void everyNameIsThereInSwedishAndEnglish() {
        assertThat(Chapter.all())
                .allSatisfy(chapter -> assertThat(chapter.name()).containsOnlyKeys("sv", "en"));
        assertThat(Mission.all())
                .allSatisfy(mission -> assertThat(mission.name()).containsOnlyKeys("sv", "en"));
    }

    @Test
    void atLeastFifteenMissionsWorkWithTheChapterOfTheirCountry() {
        assertThat(Mission.all()).hasSizeGreaterThanOrEqualTo(15);
        assertThat(Mission.all())
                .extracting(Mission::country)
                .isSubsetOf(Chapter.all().stream().map(Chapter::country).toList());
    }

    @Test
    void theMissionInNairobiIsInKenya() {
        assertThat(Mission.all())
                .filteredOn(mission -> mission.city().equals("Nairobi"))
                .singleElement()
                .satisfies(mission -> assertThat(mission.country()).isEqualTo("KE"));
    }
}
