package org.alumninetwork.stack;

import java.util.List;

/**
 * Somebody who can log in to the local realm. Only there: a realm for other uses has no such users.
 *
 * @param id the subject of the login's tokens, the same in every stack
 * @param administrator whether it has the realm role of that name
 */
public record DemonstrationLogin(
        String id, String username, String givenName, String familyName, boolean administrator) {

    /** One for each part that a person can play in the network; what they may do follows from offices, not from here. */
    public static List<DemonstrationLogin> all() {
        return List.of(
                new DemonstrationLogin(id(1), "administrator", "Ada", "Administrator", true),
                person(2, "staff", "Signe", "Lindqvist"),
                person(3, "staff.helsinki", "Helmi", "Korhonen"),
                person(4, "officer", "Wanjiru", "Kamau"),
                person(5, "treasurer", "Otieno", "Odhiambo"),
                person(6, "representative", "Karin", "Bergström"),
                person(7, "association.chair", "Gunvor", "Nyström"),
                person(8, "member", "Achieng", "Mwangi"),
                person(9, "member2", "Baraka", "Njoroge"),
                person(10, "newcomer", "Neema", "Wambui"),
                person(11, "graduate", "Wairimu", "Gitau"));
    }

    /** The password is as public as the login itself. */
    public String password() {
        return username + "-demo";
    }

    /** Under a domain that can never receive mail (RFC 2606, section 3). */
    public String email() {
        return username + "@example.org";
    }

    private static DemonstrationLogin person(int number, String username, String givenName, String familyName) {
        return new DemonstrationLogin(id(number), username, givenName, familyName, false);
    }

    private static String id(int number) {
        return "01980000-0000-7000-8000-%012d".formatted(number);
    }
}
