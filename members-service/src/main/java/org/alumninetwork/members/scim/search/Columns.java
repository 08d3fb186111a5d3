package org.alumninetwork.members.scim.search;

import de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import java.util.Locale;
import java.util.Map;

/** By which attributes of a resource one can filter and sort. */
interface Columns {

    /** @throws InvalidFilterException where one cannot filter or sort by it */
    Column of(SchemaAttribute attribute);

    /** @param columns by the names of their attributes in lower case */
    static Column known(Map<String, Column> columns, SchemaAttribute attribute) {
        String name = attribute.getScimNodeName();
        Column column = columns.get(name.toLowerCase(Locale.ROOT));
        if (column == null) {
            throw new InvalidFilterException("One cannot filter or sort by " + name + " here.");
        }
        return column;
    }
}
