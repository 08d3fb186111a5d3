package org.alumninetwork.chapters.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.alumninetwork.chapters.chapter.CertificationState;
import org.alumninetwork.chapters.chapter.Chapter;
import org.alumninetwork.chapters.standing.RuleStanding;
import org.alumninetwork.support.change.ChangeLog;
import org.hibernate.Session;

/** Keeps each decision with what was known when it was made; a proposal ends with it. */
@ApplicationScoped
public class DecisionLog {

    private static final TypeReference<List<RuleStanding>> STANDING = new TypeReference<>() {};

    private final DecisionRepository decisions;
    private final Session database;
    private final ChangeLog changes;
    private final ObjectMapper json;
    private final Clock clock;

    DecisionLog(DecisionRepository decisions, Session database, ChangeLog changes, ObjectMapper json, Clock clock) {
        this.decisions = decisions;
        this.database = database;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /** The group's own decision to ask once more. */
    public void appliedAgain(Chapter chapter) {
        Verdict verdict = new Verdict(CertificationState.APPLIED, "The group applied again.", true, null, null, null);
        keep(chapter, verdict, List.of());
    }

    /** Before the chapter takes on its new state. */
    DecisionView keep(Chapter chapter, Verdict verdict, List<RuleStanding> standing) {
        Decision decision = Decision.on(chapter, verdict, written(standing), clock.instant());
        decisions.persist(decision);
        database.createNativeMutationQuery("delete from certification_proposal where chapter_id = ?1")
                .setParameter(1, chapter.id())
                .executeUpdate();
        return published(decision);
    }

    DecisionView published(Decision decision) {
        decisions.flush();
        DecisionView view = viewOf(decision);
        changes.changed("certification-decision", decision.id(), view);
        return view;
    }

    DecisionView viewOf(Decision decision) {
        try {
            return DecisionView.of(decision, json.readValue(decision.standing(), STANDING));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("It was written by this class", impossible);
        }
    }

    private String written(List<RuleStanding> standing) {
        try {
            return json.writeValueAsString(standing);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A standing is a plain record", impossible);
        }
    }
}
