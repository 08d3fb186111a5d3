package org.alumninetwork.members.scim.search;

import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import java.util.Map;
import org.alumninetwork.members.scim.search.Column.Manner;

/** The attributes of a Group by which one can filter, about {@code organisation o}. */
final class GroupColumns implements Columns {

    static final String NAME =
            "coalesce(o.name->>'en', (select min(n.value) from jsonb_each_text(o.name) as n), o.kind)";

    /** Of the source's own people, those who show it to everyone. */
    static final String SHOWN = """
            from membership s join member m on m.id = s.member_id join member_source ms on ms.member_id = m.id
            where s.organisation_id = o.id and s.state in ('ACTIVE', 'GRACE') and ms.source_id = :source
            and ms.ended_at is null and coalesce(m.visibility->>'memberships', 'MEMBERS') = 'EVERYONE'""";

    private static final String MEMBER = "exists (select " + SHOWN + " and ";

    private static final Map<String, Column> COLUMNS = Map.of(
            "id",
            Column.of("o.id", Manner.IDENTITY),
            "displayname",
            Column.folded(NAME),
            "members",
            new Column("s.member_id", Manner.IDENTITY, MEMBER),
            "members.value",
            new Column("s.member_id", Manner.IDENTITY, MEMBER));

    @Override
    public Column of(SchemaAttribute attribute) {
        return Columns.known(COLUMNS, attribute);
    }
}
