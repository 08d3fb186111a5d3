package org.alumninetwork.events.question;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an answer looks like. */
final class AnswerForm {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}([.][0-9]{1,6})?");
    private static final Pattern YES_NO = Pattern.compile("true|false");

    private AnswerForm() {}

    /** What is wrong with the answer, and what would be right; nothing where it is fine. */
    static Optional<String> faultOf(String answer, QuestionDetails question) {
        return switch (question.type()) {
            case TEXT -> unless(!answer.isBlank(), "must not be blank");
            case NUMBER -> unless(NUMBER.matcher(answer).matches(), "must be a number such as 2 or 2.5");
            case YES_NO -> unless(YES_NO.matcher(answer).matches(), "must be true or false");
            case DATE -> unless(isDate(answer), "must be a date such as 2027-03-11");
            case CHOICE -> unless(keysOf(question).contains(answer), "must be one of " + keysOf(question));
            case CHOICES ->
                unless(
                        keysOf(question).containsAll(Arrays.asList(answer.split(",", -1))),
                        "must be some of " + keysOf(question) + ", parted by commas");
        };
    }

    private static Optional<String> unless(boolean sound, String fault) {
        return sound ? Optional.empty() : Optional.of(fault);
    }

    private static boolean isDate(String answer) {
        try {
            return LocalDate.parse(answer).getYear() > 0;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static List<String> keysOf(QuestionDetails question) {
        return question.options().stream().map(QuestionOption::key).toList();
    }
}
