package org.alumninetwork.stack.demo.people;

import java.util.ArrayList;
import java.util.List;
import org.alumninetwork.stack.demo.geography.DataFile;

/** The faculties of the University of Helsinki and the degrees taken in them, one after the other. */
final class HelsinkiStudies {

    private static final String UNIVERSITY = "University of Helsinki";
    private static final double GOES_ON_TO_MASTER = 0.8;
    private static final double GOES_ON_TO_DOCTOR = 0.12;

    private record Faculty(String name, String bachelor, String master, String doctor, List<String> programmes) {}

    private final List<Faculty> faculties = DataFile.rows(
            "helsinki-faculties.csv",
            row -> new Faculty(
                    row.getField("faculty"),
                    row.getField("bachelor"),
                    row.getField("master"),
                    row.getField("doctor"),
                    DataFile.list(row.getField("programmes"))));

    /** At least the first degree; the later ones only where they had been taken by the registry's last day. */
    List<Study> degrees(Draw draw) {
        Faculty faculty = draw.oneOf(faculties);
        String programme = draw.oneOf(faculty.programmes()) + ", " + faculty.name();
        int year = draw.between(1978, 2022);
        List<Study> taken = new ArrayList<>();
        taken.add(degree(draw, programme, faculty.bachelor(), year, 3));
        if (draw.chance(GOES_ON_TO_MASTER)) {
            taken.add(degree(draw, programme, faculty.master(), year + 3, 2));
            if (draw.chance(GOES_ON_TO_DOCTOR)) {
                taken.add(degree(draw, programme, faculty.doctor(), year + 5, 4));
            }
        }
        return taken.stream()
                .filter(study -> !study.end().isAfter(Studies.AS_OF))
                .toList();
    }

    private static Study degree(Draw draw, String programme, String degree, int year, int years) {
        return new Study(
                Basis.STUDIES,
                UNIVERSITY,
                programme,
                degree,
                Studies.begins(draw, year),
                Studies.ends(draw, year + years));
    }
}
