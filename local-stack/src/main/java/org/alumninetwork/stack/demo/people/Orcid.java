package org.alumninetwork.stack.demo.people;

/**
 * ORCID iDs in a block that ORCID does not hand out (theirs begin at 0000-0001-5000-0007), so that no demonstration
 * person bears the iD of a living researcher.
 */
final class Orcid {

    /** How many iDs there are below the block that is handed out. */
    static final long FREE = 15_000_000;

    private Orcid() {}

    /** The iD of a number from 0 to {@link #FREE}, exclusive. */
    static String of(long number) {
        if (number < 0 || number >= FREE) {
            throw new IllegalArgumentException("No free ORCID iD " + number);
        }
        String digits = "%015d".formatted(number);
        String whole = digits + checkCharacter(digits);
        return String.join(
                "-", whole.substring(0, 4), whole.substring(4, 8), whole.substring(8, 12), whole.substring(12));
    }

    /** ISO 7064 MOD 11-2, as ORCID's "Structure of the ORCID Identifier" prescribes. */
    private static char checkCharacter(String digits) {
        int total = digits.chars().reduce(0, (sum, digit) -> (sum + digit - '0') * 2 % 11);
        int check = (12 - total) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
