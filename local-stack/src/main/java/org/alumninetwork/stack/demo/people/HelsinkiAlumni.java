package org.alumninetwork.stack.demo.people;

import java.util.List;
import org.alumninetwork.stack.demo.geography.Chapter;
import org.alumninetwork.stack.demo.geography.DataFile;

/** The alumni of the University of Helsinki: mostly Finns, a Swedish-speaking minority, some from elsewhere. */
public final class HelsinkiAlumni implements Population {

    private static final double HAS_ORCID = 0.2;

    /** The upper half of the free iDs; beyond so many people nobody has one. */
    private static final long ORCIDS = Orcid.FREE / 2;

    /** A home, as often in the table as it is in life. */
    private record Home(String country, String city) {}

    private final long seed;
    private final NamePools names;
    private final HelsinkiStudies studies = new HelsinkiStudies();
    private final List<Chapter> abroad = Chapter.all();
    private final List<Home> homes =
            DataFile.rows("helsinki-homes.csv", row -> new Home(row.getField("country"), row.getField("city")));

    public HelsinkiAlumni(long seed) {
        this.seed = seed;
        this.names = new NamePools(seed);
    }

    /** The external id has a leading zero, as the university's student numbers do: it is a string, not a number. */
    @Override
    public Person person(long index) {
        Draw draw = Draw.of(~seed, index);
        NamePool.Name name = names.pool(origin(draw)).name(draw);
        Home home = draw.oneOf(homes);
        List<Study> degrees = studies.degrees(draw);
        return new Person(
                "01%07d".formatted(index + 1),
                name.given(),
                name.family(),
                Mailbox.of(name, index + 1, "example.com"),
                Studies.bornBefore(draw, degrees.getFirst().start(), draw.between(18, 24)),
                home.country(),
                home.city(),
                "%016x@helsinki.fi".formatted(Draw.scrambled(~seed ^ index)),
                draw.chance(HAS_ORCID) && index < ORCIDS ? Orcid.of(ORCIDS + index) : "",
                degrees);
    }

    private String origin(Draw draw) {
        return switch (draw.between(1, 20)) {
            case 1, 2 -> draw.oneOf(abroad).names();
            case 3, 4, 5 -> "swedish";
            default -> "finnish";
        };
    }
}
