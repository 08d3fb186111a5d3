package org.alumninetwork.stack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alumninetwork.stack.demo.people.Draw;

/** A year of events around a day: half a year back, half a year ahead. */
final class ProgrammePlan {

    private static final long SEED = 0x70726f6772616d21L;
    private static final int HALF_YEAR = 180;
    private static final int EVENTS_OF_A_CHAPTER = 6;
    private static final int ROUNDS_OF_OTHERS = 4;
    private static final int WAITING = 4;
    private static final int SMALL = 20;

    /** A few days, so that a plan is still right when a broken run is taken up again. */
    private static final int MARGIN = 2;

    private static final int DAYS_TO_DRAFT = 45;

    private final LocalDate today;

    ProgrammePlan(LocalDate today) {
        this.today = today;
    }

    List<PlannedEvent> of(Structure structure) {
        Stream<PlannedEvent> chapters = structure.chapters().stream().flatMap(chapter -> ofChapter(chapter).stream());
        Stream<PlannedEvent> others = Stream.of(
                        ofOther(structure.association(), Occasion.Host.ASSOCIATION),
                        ofOther(structure.community(), Occasion.Host.COMMUNITY),
                        ofOther(structure.network(), Occasion.Host.NETWORK))
                .flatMap(List::stream);
        return Stream.concat(chapters, others).toList();
    }

    /** Something that a board still thinks about. */
    PlannedEvent draftOf(Body chapter) {
        Occasion occasion = Occasion.of(Occasion.Host.CHAPTER).getFirst();
        LocalDate day = today.plusDays(DAYS_TO_DRAFT);
        return new PlannedEvent(
                chapter.code() + "-draft", chapter, occasion, day.atTime(occasion.begins()), true, 0, false);
    }

    private List<PlannedEvent> ofChapter(Body chapter) {
        Draw draw = Draw.of(SEED, chapter.code().hashCode());
        List<Occasion> open = new ArrayList<>(Occasion.of(Occasion.Host.CHAPTER));
        List<Occasion> chosen = IntStream.range(0, EVENTS_OF_A_CHAPTER)
                .mapToObj(_ -> open.remove(draw.between(0, open.size() - 1)))
                .toList();
        return spread(chapter, chosen, draw);
    }

    private List<PlannedEvent> ofOther(Body host, Occasion.Host kind) {
        List<Occasion> occasions = Occasion.of(kind);
        List<Occasion> rounds = IntStream.range(0, ROUNDS_OF_OTHERS)
                .boxed()
                .flatMap(round -> occasions.stream()
                        .filter(occasion -> round == 0 || occasion.day().isEmpty()))
                .toList();
        return spread(host, rounds, Draw.of(SEED, host.code().hashCode()));
    }

    private List<PlannedEvent> spread(Body host, List<Occasion> occasions, Draw draw) {
        int step = 2 * HALF_YEAR / occasions.size();
        return IntStream.range(0, occasions.size())
                .mapToObj(number -> planned(
                        host, occasions.get(number), number, number * step - HALF_YEAR + draw.between(1, step), draw))
                .toList();
    }

    private PlannedEvent planned(Body host, Occasion occasion, int number, int daysFromToday, Draw draw) {
        LocalDate inTurn = today.plusDays(daysFromToday);
        LocalDate day = occasion.day().map(it -> it.atYear(inTurn.getYear())).orElse(inTurn);
        return new PlannedEvent(
                host.code() + "-" + number + "-" + occasion.code(),
                host,
                occasion,
                day.atTime(occasion.begins()),
                day.isAfter(today.plusDays(MARGIN)),
                guests(occasion, draw),
                draw.chance(0.05));
    }

    /** Every other small event is sought after; to the others a handful has registered so far. */
    private static int guests(Occasion occasion, Draw draw) {
        int seats = occasion.capacity().orElse(Integer.MAX_VALUE);
        return seats <= SMALL && draw.chance(0.5) ? seats + WAITING : draw.between(2, 6);
    }
}
