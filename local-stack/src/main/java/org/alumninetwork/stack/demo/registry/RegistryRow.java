package org.alumninetwork.stack.demo.registry;

import java.util.Collection;
import java.util.EnumMap;
import org.alumninetwork.stack.demo.people.Person;
import org.alumninetwork.stack.demo.people.Study;

/** One line of a registry's export: a person and one of their studies. Never changed once made. */
final class RegistryRow {

    private final EnumMap<Column, String> cells;

    private RegistryRow(EnumMap<Column, String> cells) {
        this.cells = cells;
    }

    static RegistryRow of(Person person, Study study) {
        EnumMap<Column, String> cells = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            cells.put(column, value(column, person, study));
        }
        return new RegistryRow(cells);
    }

    String cell(Column column) {
        return cells.get(column);
    }

    /** In the order of the columns. */
    Collection<String> cells() {
        return cells.values();
    }

    RegistryRow with(Column column, String value) {
        EnumMap<Column, String> changed = new EnumMap<>(cells);
        changed.put(column, value);
        return new RegistryRow(changed);
    }

    private static String value(Column column, Person person, Study study) {
        return switch (column) {
            case EXTERNAL_ID -> person.externalId();
            case GIVEN_NAME -> person.givenName();
            case FAMILY_NAME -> person.familyName();
            case EMAIL -> person.email();
            case BIRTH_DATE -> person.birthDate().toString();
            case COUNTRY -> person.country();
            case CITY -> person.city();
            case BASIS -> study.basis().name();
            case INSTITUTION -> study.institution();
            case PROGRAMME -> study.programme();
            case DEGREE -> study.degree();
            case START_DATE -> study.start().toString();
            case END_DATE -> study.end().toString();
            case EDU_PERSON_UNIQUE_ID -> person.eduPersonUniqueId();
            case ORCID -> person.orcid();
        };
    }
}
