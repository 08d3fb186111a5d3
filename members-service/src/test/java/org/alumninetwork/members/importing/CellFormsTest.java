package org.alumninetwork.members.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.alumninetwork.members.importing.CellForms.WrongForm;
import org.alumninetwork.members.source.FileColumn;
import org.junit.jupiter.api.Test;

class CellFormsTest {

    private final CellForms forms = new CellForms(LocalDate.of(2026, 3, 1));

    @Test
    void textIsStrippedComposedAndPutOnOneLine() throws WrongForm {
        assertThat(forms.read(FileColumn.PROGRAMME, "  Environmental\r\nSciences "))
                .contains("Environmental Sciences");
        assertThat(forms.read(FileColumn.FAMILY_NAME, "O\u0308berg")).contains("Öberg");
        assertThat(forms.read(FileColumn.CITY, "   ")).isEmpty();
        assertThat(forms.read(FileColumn.CITY, "\u200b \u3164")).isEmpty();
    }

    @Test
    void controlCharactersAndOverlongTextAreRefused() {
        refuses(FileColumn.FAMILY_NAME, "a\u0000b", "control character");
        refuses(FileColumn.FAMILY_NAME, "a\uD800b", "half of a character");
        refuses(FileColumn.FAMILY_NAME, "a\u202Eb", "turns the text round");
        refuses(FileColumn.FAMILY_NAME, "a\uFFFE", "control character");
        refuses(FileColumn.FAMILY_NAME, "a".repeat(101), "at most 100");
    }

    @Test
    void datesAreWholeDatesOfTheCalendar() throws WrongForm {
        assertThat(forms.read(FileColumn.START_DATE, "2012-09-01")).contains("2012-09-01");
        refuses(FileColumn.BIRTH_DATE, "1990-02-30", "must be a date of the calendar");
        refuses(FileColumn.BIRTH_DATE, "1990", "leave it empty");
        refuses(FileColumn.BIRTH_DATE, "1990-02", "leave it empty");
        refuses(FileColumn.BIRTH_DATE, "2026-03-01", "past");
        refuses(FileColumn.END_DATE, "+12345-01-01", "between");
        refuses(FileColumn.END_DATE, "1799-12-31", "between");
        refuses(FileColumn.START_DATE, "1990-13-01", "must be a date of the calendar");
        refuses(FileColumn.START_DATE, "+199-01-01", "must be a date of the calendar");
        refuses(FileColumn.START_DATE, "١٩٩٠-٠١-٠١", "must be a date of the calendar");
    }

    @Test
    void countriesAreOfIso3166() throws WrongForm {
        assertThat(forms.read(FileColumn.COUNTRY, "fi")).contains("FI");
        refuses(FileColumn.COUNTRY, "XX", "ISO 3166-1");
        refuses(FileColumn.COUNTRY, "Finland", "ISO 3166-1");
    }

    @Test
    void identifiersHaveTheirForms() throws WrongForm {
        assertThat(forms.read(FileColumn.ORCID, "https://orcid.org/0000-0002-1825-0097"))
                .contains("0000-0002-1825-0097");
        assertThat(forms.read(FileColumn.BASIS, "studies")).contains("STUDIES");
        refuses(FileColumn.ORCID, "0000-0002-1825-0098", "check character");
        assertThat(forms.read(FileColumn.EMAIL, "jörg@bücher.example")).contains("jörg@bücher.example");
        assertThat(forms.read(FileColumn.EMAIL, "o'brien+x@a.example")).contains("o'brien+x@a.example");
        for (String wrong : List.of("a..b@example.jp", "a.@example.jp", ".a@example.jp", "a@-foo.fi", "a@foo-.fi")) {
            refuses(FileColumn.EMAIL, wrong, "e-mail");
        }
        refuses(FileColumn.EMAIL, "nobody at example.org", "e-mail");
        refuses(FileColumn.EMAIL, "nobody@example", "e-mail");
        refuses(FileColumn.EDU_PERSON_UNIQUE_ID, "without-scope", "id@scope");
        refuses(FileColumn.BASIS, "LOVE", "STUDIES");
    }

    private void refuses(FileColumn column, String cell, String reason) {
        assertThatThrownBy(() -> forms.read(column, cell))
                .isInstanceOf(WrongForm.class)
                .hasMessageContaining(reason);
    }
}
