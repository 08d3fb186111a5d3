package org.alumninetwork.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.stack.demo.Boards.Leaders;

/**
 * The institute's yearly meeting late in May, to which it asks 23 board members and 15 representatives of missions. The
 * last thing to be put up: where its coming meeting is published, the network is whole.
 */
final class LeadersMeeting {

    private static final int BOARD_MEMBERS = 23;
    private static final int REPRESENTATIVES = 15;

    /** The last one and the coming one. */
    private static final int MEETINGS = 2;

    private final Occasion occasion = Occasion.of(Occasion.Host.INSTITUTE).getFirst();
    private final Programme programme;

    LeadersMeeting(Programme programme) {
        this.programme = programme;
    }

    /** Whether the coming meeting is there for everybody to see. */
    static boolean isAnnounced(Api administrator) {
        JsonNode institutes = administrator
                .get("/v1/organisations?kind=INSTITUTION&country=SE")
                .path("items");
        return !institutes.isEmpty()
                && administrator
                                .get("/v1/events?limit=200&organisation="
                                        + institutes.get(0).path("id").asText())
                                .path("items")
                                .size()
                        >= MEETINGS;
    }

    void putOn(Body institute, Leaders leaders, LocalDate today) {
        LocalDate thisYear = occasion.day().orElseThrow().atYear(today.getYear());
        LocalDate coming = thisYear.isAfter(today) ? thisYear : thisYear.plusYears(1);
        List<UUID> invited = Stream.concat(
                        leaders.chairs().stream().limit(BOARD_MEMBERS),
                        leaders.representatives().stream().limit(REPRESENTATIVES))
                .distinct()
                .toList();
        putOn(institute, coming.minusYears(1), false, invited);
        putOn(institute, coming, true, invited);
    }

    private void putOn(Body institute, LocalDate day, boolean coming, List<UUID> invited) {
        PlannedEvent meeting = new PlannedEvent(
                occasion.code() + "-" + day.getYear(),
                institute,
                occasion,
                day.atTime(occasion.begins()),
                coming,
                invited.size(),
                false);
        programme.register(programme.publish(meeting), meeting.code(), invited);
    }
}
