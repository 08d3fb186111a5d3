package org.alumninetwork.stack.demo.people;

import java.time.LocalDate;
import java.util.List;

/**
 * A person as a registry knows them. {@code eduPersonUniqueId} and {@code orcid} are empty for those who have none; the
 * studies are in order of time, at least one.
 */
public record Person(
        String externalId,
        String givenName,
        String familyName,
        String email,
        LocalDate birthDate,
        String country,
        String city,
        String eduPersonUniqueId,
        String orcid,
        List<Study> studies) {

    /** The same person with another mail address and nothing else changed: what a registry's daily change looks like. */
    public Person readdressed() {
        return new Person(
                externalId,
                givenName,
                familyName,
                "new." + email,
                birthDate,
                country,
                city,
                eduPersonUniqueId,
                orcid,
                studies);
    }
}
