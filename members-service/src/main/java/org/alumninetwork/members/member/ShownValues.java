package org.alumninetwork.members.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.members.access.HiddenFields;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Notes who is shown what members hide, where single values of many members are shown beside each other. */
@ApplicationScoped
public class ShownValues {

    private static final String HIDDEN = """
            select m.id, m.login, array_agg(distinct h.field) as fields
            from (%shown%) as s (member_id, field) join member m on m.id = s.member_id
            cross join lateral (select %hidden% as field) h
            where h.field is not null group by m.id""".replace("%hidden%", hidden());

    private final Session database;
    private final HiddenFields hidden;

    ShownValues(Session database, HiddenFields hidden) {
        this.database = database;
        this.hidden = hidden;
    }

    /** A value that somebody is shown. */
    public record Shown(UUID member, String field) {}

    public void note(List<Shown> shown, Sight sight) {
        if (isNoted(sight) && !shown.isEmpty()) {
            note(query("select * from unnest(cast(:members as uuid[]), cast(:fields as text[]))")
                    .setParameter("members", shown.stream().map(Shown::member).toArray(UUID[]::new))
                    .setParameter("fields", shown.stream().map(Shown::field).toArray(String[]::new)));
        }
    }

    /** @param shown a query without parameters of the ids of members, each with the name of a field */
    public void note(String shown, Sight sight) {
        if (isNoted(sight)) {
            note(query(shown));
        }
    }

    /** Registries are shown what they have said themselves. */
    private static boolean isNoted(Sight sight) {
        return switch (sight) {
            case Sight.Everything _, Sight.Personal _ -> true;
            case Sight.OwnSource _ -> false;
        };
    }

    private NativeQuery<Tuple> query(String shown) {
        return database.createNativeQuery(HIDDEN.replace("%shown%", shown), Tuple.class);
    }

    private void note(NativeQuery<Tuple> shown) {
        shown.getResultList()
                .forEach(row -> hidden.wereShown(
                        row.get("id", UUID.class),
                        row.get("login", String.class),
                        Set.of(row.get("fields", String[].class))));
    }

    /** What a member is asked for who hides the field {@code s.field}, else nothing. */
    private static String hidden() {
        return Stream.concat(
                        Arrays.stream(MemberField.values()).map(field -> hidden(field.key(), field.seenBy())),
                        Stream.of(hidden(VisibleField.AFFILIATIONS.key(), VisibleField.AFFILIATIONS)))
                .collect(Collectors.joining(" ", "case s.field ", " end"));
    }

    private static String hidden(String key, VisibleField setting) {
        String levels = Arrays.stream(Visibility.values())
                .filter(Visibility::isHiddenFromMembers)
                .map(level -> "'" + level + "'")
                .collect(Collectors.joining(", "));
        return "when '" + key + "' then case when " + setting.asSql() + " in (" + levels + ") then '" + setting.key()
                + "' end";
    }
}
