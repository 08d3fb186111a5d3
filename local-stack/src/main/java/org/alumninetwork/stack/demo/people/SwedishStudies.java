package org.alumninetwork.stack.demo.people;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumninetwork.stack.demo.geography.DataFile;

/** What one can have done in Sweden: master's programmes, scholarships for them, leadership programmes. */
final class SwedishStudies {

    private static final String INSTITUTE = "Svenska institutet";
    private static final int FIRST_LEADERSHIP_YEAR = 2009;

    /** The study, and the scope of the identifier that its university gave; empty where it gave none. */
    record Graduation(Study study, String scope) {}

    private record University(String name, String scope, List<String> fields) {}

    private record Field(String name, String degree, List<String> programmes) {}

    private record Programme(Basis basis, String name, int firstYear, int lastYear, int months) {}

    private final List<University> universities = DataFile.rows(
            "swedish-institutions.csv",
            row -> new University(
                    row.getField("institution"), row.getField("scope"), DataFile.list(row.getField("fields"))));
    private final Map<String, Field> fields = DataFile.rows(
                    "study-fields.csv",
                    row -> new Field(
                            row.getField("field"), row.getField("degree"), DataFile.list(row.getField("programmes"))))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Field::name, Function.identity()));
    private final Map<Basis, List<Programme>> programmes = DataFile.rows(
                    "si-programmes.csv",
                    row -> new Programme(
                            Basis.valueOf(row.getField("basis")),
                            row.getField("programme"),
                            Integer.parseInt(row.getField("firstYear")),
                            Integer.parseInt(row.getField("lastYear")),
                            Integer.parseInt(row.getField("months"))))
            .stream()
            .collect(Collectors.groupingBy(Programme::basis));

    /** Half studied, three in ten held a scholarship, two in ten led. */
    Graduation graduation(Draw draw) {
        return switch (draw.between(1, 10)) {
            case 1, 2, 3, 4, 5 -> master(draw);
            case 6, 7, 8 -> scholarship(draw);
            default ->
                new Graduation(leadershipFrom(draw, FIRST_LEADERSHIP_YEAR).orElseThrow(), "");
        };
    }

    /** A leadership programme begun in {@code year} or later, if one still was. */
    Optional<Study> leadershipFrom(Draw draw, int year) {
        List<Programme> open = programmes.get(Basis.LEADERSHIP_PROGRAMME).stream()
                .filter(programme -> programme.lastYear() >= year)
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(leadership(draw, draw.oneOf(open), year));
    }

    private Graduation master(Draw draw) {
        University university = draw.oneOf(universities);
        Field field = fields.get(draw.oneOf(university.fields()));
        int year = draw.between(1992, 2024);
        Study study = new Study(
                Basis.STUDIES,
                university.name(),
                draw.oneOf(field.programmes()),
                field.degree(),
                Studies.begins(draw, year),
                Studies.ends(draw, year + 2));
        return new Graduation(study, university.scope());
    }

    private Graduation scholarship(Draw draw) {
        University university = draw.oneOf(universities);
        Programme programme = draw.oneOf(programmes.get(Basis.SCHOLARSHIP));
        int lastStart = Math.min(programme.lastYear(), Studies.AS_OF.getYear() - programme.months() / 12);
        int year = draw.between(programme.firstYear(), lastStart);
        Study study = new Study(
                Basis.SCHOLARSHIP,
                university.name(),
                programme.name(),
                fields.get(draw.oneOf(university.fields())).degree(),
                Studies.begins(draw, year),
                Studies.ends(draw, year + programme.months() / 12));
        return new Graduation(study, university.scope());
    }

    private static Study leadership(Draw draw, Programme programme, int earliest) {
        int year = draw.between(Math.max(programme.firstYear(), earliest), programme.lastYear());
        LocalDate start = LocalDate.of(year, Month.FEBRUARY, draw.between(1, 28));
        return new Study(
                Basis.LEADERSHIP_PROGRAMME,
                INSTITUTE,
                programme.name(),
                "",
                start,
                start.plusMonths(programme.months()));
    }
}
