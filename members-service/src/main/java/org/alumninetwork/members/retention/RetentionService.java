package org.alumninetwork.members.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.patch.MergePatch;
import org.alumninetwork.support.problem.CommonProblems;

/** The rules hold for everybody's records, so administrators alone see and set them. */
@ApplicationScoped
class RetentionService {

    private final RetentionRepository rules;
    private final RetentionRun run;
    private final CallerIdentity identity;
    private final Clock clock;

    RetentionService(RetentionRepository rules, RetentionRun run, CallerIdentity identity, Clock clock) {
        this.rules = rules;
        this.run = run;
        this.identity = identity;
        this.clock = clock;
    }

    @Transactional
    Page<RetentionRuleView> page(PageRequest page) {
        mustBeAdministrator();
        return Page.of(rules.inOrder(page), page, RetentionRepository.AfterKind::of, RetentionRuleView::of);
    }

    @Transactional
    RetentionRuleView get(String kind) {
        mustBeAdministrator();
        return RetentionRuleView.of(required(kind));
    }

    @Transactional
    RetentionRuleView amend(String kind, Precondition precondition, MergePatch patch) {
        mustBeAdministrator();
        RetentionRule rule = required(kind);
        precondition.holdsFor(rule.version());
        rule.amend(patch.applyTo(rule.details()), clock.instant());
        rules.flush();
        return RetentionRuleView.of(rule);
    }

    @Transactional
    RetentionPreview preview(String name, PageRequest request) {
        mustBeAdministrator();
        RetentionRule rule = required(name);
        RetentionKind kind = rule.kind();
        Instant before = rule.latestDue(run.next());
        Page<DueRecord> page = Page.of(
                rules.due(kind, before, request), request, RetentionRepository.AfterSince::of, Function.identity());
        return new RetentionPreview(
                kind, rule.action(), run.next(), rules.countDue(kind, before), page.items(), page.next());
    }

    private RetentionRule required(String kind) {
        return rules.required(RetentionKind.named(kind));
    }

    private void mustBeAdministrator() {
        if (!(identity.current() instanceof Caller.Administrator)) {
            throw CommonProblems.FORBIDDEN.because("Only administrators see and set how long what is kept.");
        }
    }
}
