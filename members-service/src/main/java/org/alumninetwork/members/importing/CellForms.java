package org.alumninetwork.members.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alumninetwork.members.affiliation.AffiliationBasis;
import org.alumninetwork.members.source.FileColumn;
import org.alumninetwork.members.text.Orcid;
import org.alumninetwork.members.text.Texts;

/** How the values of each column are written, and the form in which they are kept. */
final class CellForms {

    static final List<FileColumn> COLUMNS = List.of(FileColumn.values());

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> BASES =
            Arrays.stream(AffiliationBasis.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final String ATOM = "[^\\s@\"(),.:;<>\\[\\]\\\\\\x{10000}-\\x{10FFFF}]++";
    private static final String LABEL = "(?!-)[\\p{L}\\p{N}-]";

    /** Nothing that a member's own record would refuse: no dot at an end of the first part, nor two together. */
    private static final Pattern EMAIL = Pattern.compile("(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*+@(?:" + LABEL
            + "{1,63}+(?<!-)\\.)+" + LABEL + "{2,63}+(?<!-)");

    private static final Pattern UNIQUE_ID = Pattern.compile("[A-Za-z0-9]{1,64}@[A-Za-z0-9.-]{1,190}");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\r\\n]+");
    private static final String ORCID_ADDRESS = "https://orcid.org/";
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private final String today;

    CellForms(LocalDate today) {
        this.today = today.toString();
    }

    /** A value that is not written as it must be. */
    static final class WrongForm extends Exception {

        WrongForm(String rule) {
            super(rule, null, false, false);
        }

        String rule() {
            return getMessage();
        }
    }

    /** The value as it is kept, nothing for an empty one. */
    Optional<String> read(FileColumn column, String cell) throws WrongForm {
        String text = Texts.clean(onOneLine(cell));
        return text == null ? Optional.empty() : Optional.of(kept(column, text));
    }

    private String kept(FileColumn column, String text) throws WrongForm {
        if (Texts.hasControlCharacter(text)) {
            throw new WrongForm("holds a control character, one that turns the text round, or half of a character");
        }
        return switch (column) {
            case EXTERNAL_ID, INSTITUTION, PROGRAMME -> atMost(200, text);
            case GIVEN_NAME, FAMILY_NAME, CITY, DEGREE -> atMost(100, text);
            case EMAIL ->
                matching(EMAIL, atMost(254, text), "must be an e-mail address such as amina.wanjiru@example.org");
            case BIRTH_DATE -> birthDate(text);
            case COUNTRY -> country(text);
            case BASIS -> basis(text);
            case START_DATE, END_DATE -> date(text);
            case EDU_PERSON_UNIQUE_ID -> matching(UNIQUE_ID, text, "must be an id and a scope, id@scope");
            case ORCID -> orcid(text);
        };
    }

    /** Registries break long cells over lines. */
    private static String onOneLine(String cell) {
        for (int index = 0; index < cell.length(); index++) {
            if (cell.charAt(index) < ' ') {
                return LINE_BREAKS.matcher(cell).replaceAll(" ");
            }
        }
        return cell;
    }

    private static String atMost(int length, String text) throws WrongForm {
        return text.length() <= length ? text : wrong("must be of at most " + length + " characters");
    }

    private static String matching(Pattern form, String text, String rule) throws WrongForm {
        return form.matcher(text).matches() ? text : wrong(rule);
    }

    private static String country(String text) throws WrongForm {
        String code = text.toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code) ? code : wrong("must be an ISO 3166-1 alpha-2 country code such as FI");
    }

    private static String basis(String text) throws WrongForm {
        String basis = text.toUpperCase(Locale.ROOT);
        return BASES.contains(basis) ? basis : wrong("must be STUDIES, SCHOLARSHIP or LEADERSHIP_PROGRAMME");
    }

    private static String orcid(String text) throws WrongForm {
        String id = text.startsWith(ORCID_ADDRESS) ? text.substring(ORCID_ADDRESS.length()) : text;
        return Orcid.Validator.fits(id)
                ? id
                : wrong("must be an ORCID iD such as 0000-0002-1825-0097, with a check character that fits");
    }

    private String birthDate(String text) throws WrongForm {
        return date(text).compareTo(today) < 0 ? text : wrong("must lie in the past");
    }

    /** A date of these centuries is written in one way only, and dates are in their order as text. */
    private static String date(String text) throws WrongForm {
        LocalDate date = dateIn(text);
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new WrongForm("must lie between " + EARLIEST + " and " + LATEST);
        }
        return text;
    }

    private static LocalDate dateIn(String text) throws WrongForm {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new WrongForm(
                    text.matches("\\d{4}(-\\d{2})?")
                            ? "must be a whole date such as 1987-02-28: the day is not known, so leave it empty"
                            : "must be a date of the calendar such as 1987-02-28");
        }
    }

    private static String wrong(String rule) throws WrongForm {
        throw new WrongForm(rule);
    }
}
