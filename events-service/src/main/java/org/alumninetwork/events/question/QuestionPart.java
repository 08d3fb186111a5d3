package org.alumninetwork.events.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.alumninetwork.events.plan.EventPart;
import org.alumninetwork.support.change.ChangeLog;

/** Questions, of those hosts that hold the other event, too. */
@ApplicationScoped
class QuestionPart implements EventPart {

    private final QuestionRepository questions;
    private final ChangeLog changes;

    QuestionPart(QuestionRepository questions, ChangeLog changes) {
        this.questions = questions;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "question";
    }

    @Override
    public List<String> columns() {
        return List.of("organisation_id", "text", "type", "options", "required");
    }

    @Override
    public String fits() {
        return "(p.organisation_id = t.organisation_id or t.co_hosts @> jsonb_build_array(cast(p.organisation_id as text)))";
    }

    @Override
    public void tell(List<UUID> created) {
        SequencedMap<UUID, QuestionView> views = new LinkedHashMap<>();
        questions
                .list("id in ?1 order by id", created)
                .forEach(question -> views.put(question.id(), QuestionView.of(question)));
        changes.changed(name(), views);
    }
}
