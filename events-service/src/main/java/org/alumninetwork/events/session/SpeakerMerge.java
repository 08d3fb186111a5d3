package org.alumninetwork.events.session;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;

/** Where the lost record was said to speak, the survivor does. */
@ApplicationScoped
class SpeakerMerge implements MergedBelongings {

    private static final Relation SESSION = Relation.of("session");

    private static final String NOTED = """
            from merge_row k where k.merge_id = :merge and k.relation = 'session' and k.key = cast(r.id as text)""";

    private static final String NAMING_SURVIVOR =
            "cast(replace(%s, cast(:lost as text), cast(:survivor as text)) as jsonb)";

    private final MergeJournal journal;
    private final SessionRepository sessions;
    private final ChangeLog changes;

    SpeakerMerge(MergeJournal journal, SessionRepository sessions, ChangeLog changes) {
        this.journal = journal;
        this.sessions = sessions;
        this.changes = changes;
    }

    @Override
    public void move(Merging merge) {
        journal.note(merge, SESSION, MergeOutcome.CHANGED, """
                r.speakers @> jsonb_build_array(jsonb_build_object('memberId', cast(:lost as text)))""");
        journal.execute(
                merge,
                "update session r set version = r.version + 1, updated_at = :now, speakers = "
                        + NAMING_SURVIVOR.formatted("cast(r.speakers as text)") + " " + NOTED);
        tell(merge);
    }

    /** Unless somebody has changed the speakers since. */
    @Override
    public void putBack(Merging merge) {
        journal.execute(
                merge,
                "update session r set version = r.version + 1, updated_at = :now,"
                        + " speakers = k.before->'speakers' " + NOTED
                        + " and r.speakers = " + NAMING_SURVIVOR.formatted("k.before->>'speakers'"));
        tell(merge);
    }

    private void tell(Merging merge) {
        sessions.list("id in ?1", journal.ids(merge, SESSION, MergeOutcome.CHANGED))
                .forEach(session -> changes.changed("session", session.id(), SessionView.of(session)));
    }
}
