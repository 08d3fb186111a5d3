package org.alumninetwork.support.change;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;

/**
 * How far a consumer has read. Between two snapshots of the database lies a batch: the changes that the newer one sees
 * and the older one does not. Nothing that commits late can fall between batches, and within one the order of
 * {@code seq} is the order of each subject (docs/adr/0003).
 *
 * @param history number of the history of the database that the snapshots belong to; the system identifier of the
 *     PostgreSQL cluster in its first one, and where the position lies in the database itself
 * @param forgotten newest transaction ({@code xid8}) of which changes were gone already when the consumer began: these
 *     it does not miss, for it began with the state that was kept
 * @param seen snapshot ({@code pg_snapshot}) whose changes were all read
 * @param reading snapshot whose changes are being read, empty between batches
 * @param seq the last change that was read of the batch
 */
record FeedPosition(long history, String forgotten, String seen, String reading, long seq) {

    private static final String NOTHING_SEEN = "1:1:";
    private static final String SNAPSHOT = "\\d{1,20}:\\d{1,20}:[\\d,]*";
    private static final Pattern FORM =
            Pattern.compile("(-?\\d{1,19}) (\\d{1,19}) (" + SNAPSHOT + ") ((?:" + SNAPSHOT + ")?) (\\d{1,18})");

    static FeedPosition beginning(long history, String forgotten) {
        return new FeedPosition(history, forgotten, NOTHING_SEEN, "", 0);
    }

    static FeedPosition decode(String cursor) {
        Matcher form = FORM.matcher(textOf(cursor));
        if (!form.matches()) {
            throw unreadable();
        }
        return new FeedPosition(
                historyIn(form.group(1)), form.group(2), form.group(3), form.group(4), Long.parseLong(form.group(5)));
    }

    String encode() {
        String text = history + " " + forgotten + " " + seen + " " + reading + " " + seq;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    boolean isBetweenBatches() {
        return reading.isEmpty();
    }

    FeedPosition begin(String snapshot, long before) {
        return new FeedPosition(history, forgotten, seen, snapshot, before);
    }

    FeedPosition upTo(long lastSeq) {
        return new FeedPosition(history, forgotten, seen, reading, lastSeq);
    }

    FeedPosition end() {
        return new FeedPosition(history, forgotten, reading, "", 0);
    }

    private static long historyIn(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw unreadable();
        }
    }

    private static String textOf(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException _) {
            throw unreadable();
        }
    }

    private static RuntimeException unreadable() {
        return CommonProblems.INVALID_CURSOR.because(
                "Send `next` of the page before, or leave `after` out to begin.",
                List.of(Violation.ofQuery("after", "was not given out by this feed")));
    }
}
