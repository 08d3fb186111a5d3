package org.alumninetwork.benchmarks.program;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What wrk measured.
 *
 * @param requests how many were answered
 * @param perSecond how many of them in a second
 * @param median in milliseconds
 * @param slowest one of a hundred took longer, in milliseconds
 */
public record Load(long requests, double perSecond, double median, double slowest) {

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");
    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec: +([0-9.]+)");

    /**
     * Reads what {@code wrk --latency} printed.
     *
     * @throws IllegalStateException where not every answer was a good one: then nothing was measured
     */
    static Load parse(String printed) {
        if (printed.contains("Non-2xx") || printed.contains("Socket errors")) {
            throw new IllegalStateException("Not every request was answered well:\n" + printed);
        }
        return new Load(
                Long.parseLong(found(REQUESTS, printed)),
                Double.parseDouble(found(PER_SECOND, printed)),
                milliseconds("50%", printed),
                milliseconds("99%", printed));
    }

    private static double milliseconds(String share, String printed) {
        String time = found(Pattern.compile(share + " +([0-9.]+(us|ms|s))\\b"), printed);
        double number = Double.parseDouble(time.replaceAll("[a-z]", ""));
        return switch (time.replaceAll("[0-9.]", "")) {
            case "us" -> number / 1000;
            case "ms" -> number;
            case "s" -> number * 1000;
            default -> throw new IllegalStateException("Not a time: " + time);
        };
    }

    private static String found(Pattern pattern, String printed) {
        Matcher matcher = pattern.matcher(printed);
        if (!matcher.find()) {
            throw new IllegalStateException(String.format(Locale.ROOT, "wrk did not print %s:%n%s", pattern, printed));
        }
        return matcher.group(1);
    }
}
