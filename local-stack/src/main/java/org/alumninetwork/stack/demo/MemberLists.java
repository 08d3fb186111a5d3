package org.alumninetwork.stack.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The members whom the chapters and the association had before: people of their countries, since other days each. Of the
 * association's some have not paid for a while.
 */
final class MemberLists {

    private static final int OF_A_CHAPTER = 15;
    private static final int OF_THE_ASSOCIATION = 150;

    /** One in so many has left. */
    private static final int LAPSED = 5;

    private static final int LONGEST_DAYS = 4_000;

    /** Has nothing to do with the length of a year or a week. */
    private static final int DAYS_BETWEEN = 211;

    /** The body of {@code POST /v1/memberships}, for somebody else. */
    private record Belonged(UUID typeId, UUID memberId, String startDate, String endDate) {}

    private record Entry(Body body, Belonged belonged) {}

    private final Api administrator;
    private final Crew crew;
    private final Directory directory;
    private final LocalDate today;

    MemberLists(Api administrator, Crew crew, Directory directory, LocalDate today) {
        this.administrator = administrator;
        this.crew = crew;
        this.directory = directory;
        this.today = today;
    }

    /** @param types the kind of membership of each body, by its code */
    void takeOver(Structure structure, Map<String, UUID> types) {
        List<List<Entry>> ofChapters = crew.map(
                "Chapters' lists",
                structure.chapters(),
                chapter -> entries(chapter, types.get(chapter.code()), OF_A_CHAPTER, false));
        Body association = structure.association();
        List<Entry> ofAssociation = entries(association, types.get(association.code()), OF_THE_ASSOCIATION, true);
        crew.each(
                "Members of chapters", ofChapters.stream().flatMap(List::stream).toList(), this::enter);
        crew.each("Members of the association", ofAssociation, this::enter);
    }

    private List<Entry> entries(Body body, UUID type, int most, boolean paid) {
        List<UUID> people = directory.membersIn(body.country(), most);
        return IntStream.range(0, people.size())
                .mapToObj(number ->
                        new Entry(body, belonged(type, people.get(number), number, paid && number % LAPSED == 0)))
                .toList();
    }

    private Belonged belonged(UUID type, UUID member, int number, boolean lapsed) {
        LocalDate lastPaid = today.withDayOfYear(1).minusYears(1).minusDays(1);
        LocalDate first = (lapsed ? lastPaid : today).minusDays(1 + number * DAYS_BETWEEN % LONGEST_DAYS);
        return new Belonged(type, member, first.toString(), lapsed ? lastPaid.toString() : null);
    }

    private void enter(Entry entry) {
        administrator.post(
                "/v1/memberships",
                "demo-membership-%s-%s"
                        .formatted(entry.body().code(), entry.belonged().memberId()),
                entry.belonged());
    }
}
