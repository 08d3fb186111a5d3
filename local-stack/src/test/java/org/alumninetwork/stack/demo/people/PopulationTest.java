package org.alumninetwork.stack.demo.people;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final int SIZE = 5_000;

    private final List<Person> sweden = people(new SwedenAlumni(1));
    private final List<Person> helsinki = people(new HelsinkiAlumni(1));

    @Test
    void theSameSeedMakesTheSamePeopleInAnyOrderAndThread() {
        SwedenAlumni again = new SwedenAlumni(1);
        List<Person> backwards = LongStream.range(0, SIZE)
                .parallel()
                .mapToObj(index -> again.person(SIZE - 1 - index))
                .toList();
        assertThat(backwards.reversed()).isEqualTo(sweden);
        assertThat(people(new HelsinkiAlumni(1))).isEqualTo(helsinki);
    }

    @Test
    void anotherSeedMakesOtherPeople() {
        assertThat(new SwedenAlumni(2).person(0)).isNotEqualTo(sweden.getFirst());
    }

    @Test
    void namesAreWrittenInTheScriptsOfTheirCountries() {
        assertThat(scripts(sweden))
                .contains(
                        UnicodeScript.LATIN,
                        UnicodeScript.CYRILLIC,
                        UnicodeScript.ARABIC,
                        UnicodeScript.HAN,
                        UnicodeScript.HANGUL,
                        UnicodeScript.ARMENIAN,
                        UnicodeScript.GEORGIAN,
                        UnicodeScript.GREEK,
                        UnicodeScript.ETHIOPIC,
                        UnicodeScript.BENGALI,
                        UnicodeScript.DEVANAGARI,
                        UnicodeScript.THAI);
        assertThat(nameOfCountry("VN")).containsPattern("[ăâđêôơưạảấầẩậắằẵặẹẻẽếềểễệỉịọỏốồổộớờởỡợụủứừửữựỳỵỷỹĐ]");
        assertThat(nameOfCountry("JP")).containsPattern("\\p{IsHan}");
    }

    @Test
    void helsinkiHasFinnishAndSwedishLetters() {
        String names = names(helsinki);
        assertThat(names).contains("ä", "ö", "nen ").containsPattern("[Åå]");
    }

    @Test
    void nobodyIsLeftWithoutAName() {
        assertThat(sweden)
                .noneMatch(person ->
                        person.givenName().isBlank() || person.familyName().isBlank());
        assertThat(helsinki)
                .noneMatch(person ->
                        person.givenName().isBlank() || person.familyName().isBlank());
    }

    @Test
    void halfStudiedThreeInTenHeldAScholarshipTwoInTenLed() {
        Map<Basis, Long> first = sweden.stream()
                .collect(groupingBy(person -> person.studies().getFirst().basis(), counting()));
        assertThat(first.get(Basis.STUDIES) / (double) SIZE).isCloseTo(0.5, within(0.03));
        assertThat(first.get(Basis.SCHOLARSHIP) / (double) SIZE).isCloseTo(0.3, within(0.03));
        assertThat(first.get(Basis.LEADERSHIP_PROGRAMME) / (double) SIZE).isCloseTo(0.2, within(0.03));
    }

    @Test
    void somePeopleHaveSeveralStudiesInOrderOfTime() {
        assertThat(helsinki).anyMatch(person -> person.studies().size() == 3);
        assertThat(sweden).anyMatch(person -> person.studies().size() == 2);
        assertThat(everybody()).allSatisfy(person -> assertThat(person.studies())
                .isNotEmpty()
                .isSortedAccordingTo((one, other) -> one.start().compareTo(other.start())));
    }

    @Test
    void nobodyStudiesBeforeTheyAreGrownOrAfterTheRegistryClosed() {
        assertThat(everybody()).allSatisfy(person -> {
            assertThat(person.birthDate().plusYears(18))
                    .isBeforeOrEqualTo(person.studies().getFirst().start());
            assertThat(person.studies()).allSatisfy(study -> {
                assertThat(study.end()).isAfter(study.start()).isBeforeOrEqualTo(Studies.AS_OF);
            });
        });
    }

    @Test
    void identifiersAreNeverSharedByTwo() {
        assertThat(everybody()).extracting(Person::externalId).doesNotHaveDuplicates();
        assertThat(everybody()).extracting(Person::email).doesNotHaveDuplicates();
        assertThat(everybody())
                .extracting(Person::orcid)
                .filteredOn(orcid -> !orcid.isEmpty())
                .doesNotHaveDuplicates();
        assertThat(everybody())
                .extracting(Person::eduPersonUniqueId)
                .filteredOn(id -> !id.isEmpty())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-z]{1,64}@[a-z.]+"));
    }

    @Test
    void mailGoesToReservedDomainsOnly() {
        assertThat(everybody())
                .extracting(Person::email)
                .allMatch(email -> email.matches("[a-z]+(\\.[a-z]+)?\\.[0-9]+@example\\.(org|com)"));
    }

    @Test
    void everyCountryIsOneOfIso3166() {
        assertThat(everybody()).extracting(Person::country).isSubsetOf(Set.of(Locale.getISOCountries()));
    }

    private List<Person> everybody() {
        return LongStream.range(0, 2L * SIZE)
                .mapToObj(
                        Population.mixed(index -> sweden.get((int) index), index -> helsinki.get((int) index))::person)
                .toList();
    }

    private String nameOfCountry(String country) {
        return names(sweden.stream()
                .filter(person -> person.country().equals(country))
                .toList());
    }

    private static String names(List<Person> people) {
        StringBuilder all = new StringBuilder();
        people.forEach(person -> all.append(person.givenName())
                .append(' ')
                .append(person.familyName())
                .append(' '));
        return all.toString();
    }

    private static Set<UnicodeScript> scripts(List<Person> people) {
        Set<UnicodeScript> found = EnumSet.noneOf(UnicodeScript.class);
        names(people).codePoints().mapToObj(UnicodeScript::of).forEach(found::add);
        return found;
    }

    private static List<Person> people(Population population) {
        return LongStream.range(0, SIZE).mapToObj(population::person).toList();
    }
}
