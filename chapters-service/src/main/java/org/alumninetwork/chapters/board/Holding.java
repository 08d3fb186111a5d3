package org.alumninetwork.chapters.board;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.chapters.member.NameVisibility;

/**
 * A term on a day, with what is known of its holder.
 *
 * @param nameVisibility absent where the member is not known here any more
 */
record Holding(
        UUID officeId,
        UUID termId,
        UUID memberId,
        boolean interim,
        LocalDate startsOn,
        LocalDate endsOn,
        String displayName,
        Optional<NameVisibility> nameVisibility) {

    static Holding of(Tuple row) {
        return new Holding(
                row.get("office_id", UUID.class),
                row.get("id", UUID.class),
                row.get("member_id", UUID.class),
                row.get("kind", String.class).equals("INTERIM"),
                row.get("starts_on", LocalDate.class),
                row.get("ends_on", LocalDate.class),
                row.get("display_name", String.class),
                Optional.ofNullable(row.get("name_visibility", String.class)).map(NameVisibility::valueOf));
    }

    BoardHolder seenBy(BoardPolicy policy) {
        return new BoardHolder(
                termId,
                policy.maySeeId(this) ? memberId : null,
                policy.maySeeName(this) ? displayName : null,
                interim,
                startsOn,
                endsOn);
    }
}
