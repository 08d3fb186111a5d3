package org.alumninetwork.stack.demo.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alumninetwork.stack.demo.geography.Chapter;

/**
 * The alumni of Sweden: people of fifty countries who studied in Sweden, held a scholarship of Svenska institutet or
 * took part in one of its leadership programmes.
 */
public final class SwedenAlumni implements Population {

    private static final double STILL_ABROAD = 0.1;
    private static final double HAS_ORCID = 0.12;

    /** The lower half of the free iDs; beyond so many people nobody has one. */
    private static final long ORCIDS = Orcid.FREE / 2;

    private static final double LEADS_AFTERWARDS = 0.15;

    private final long seed;
    private final NamePools names;
    private final SwedishStudies studies = new SwedishStudies();
    private final List<Chapter> chapters = Chapter.all();

    public SwedenAlumni(long seed) {
        this.seed = seed;
        this.names = new NamePools(seed);
    }

    @Override
    public Person person(long index) {
        Draw draw = Draw.of(seed, index);
        Chapter home = chapters.get((int) (index % chapters.size()));
        NamePool.Name name = names.pool(home.names()).name(draw);
        SwedishStudies.Graduation graduation = studies.graduation(draw);
        Chapter residence = draw.chance(STILL_ABROAD) ? draw.oneOf(chapters) : home;
        return new Person(
                "SI-%07d".formatted(index + 1),
                name.given(),
                name.family(),
                Mailbox.of(name, index + 1, "example.org"),
                born(draw, graduation.study()),
                residence.country(),
                draw.oneOf(residence.cities()),
                graduation.scope().isEmpty() ? "" : uniqueId(index, graduation.scope()),
                draw.chance(HAS_ORCID) && index < ORCIDS ? Orcid.of(index) : "",
                withLeadership(draw, graduation.study()));
    }

    private static LocalDate born(Draw draw, Study first) {
        int age = first.basis() == Basis.LEADERSHIP_PROGRAMME ? draw.between(24, 38) : draw.between(21, 32);
        return Studies.bornBefore(draw, first.start(), age);
    }

    private String uniqueId(long index, String scope) {
        return "%016x@%s".formatted(Draw.scrambled(seed ^ index), scope);
    }

    private List<Study> withLeadership(Draw draw, Study first) {
        if (first.basis() == Basis.LEADERSHIP_PROGRAMME || !draw.chance(LEADS_AFTERWARDS)) {
            return List.of(first);
        }
        Optional<Study> later = studies.leadershipFrom(draw, first.end().getYear() + 2);
        return Stream.concat(Stream.of(first), later.stream()).toList();
    }
}
