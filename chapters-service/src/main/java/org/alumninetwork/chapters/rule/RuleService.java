package org.alumninetwork.chapters.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.alumninetwork.chapters.organisation.Organisation;
import org.alumninetwork.chapters.organisation.OrganisationKind;
import org.alumninetwork.chapters.organisation.OrganisationPolicy;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.support.change.ChangeLog;

/** Who certifies lays down the rules; those of the past stay as they were. */
@ApplicationScoped
class RuleService {

    private static final String RULE = "certification-rule";

    private final OrganisationRepository organisations;
    private final RuleRepository rules;
    private final OrganisationPolicy policy;
    private final ChangeLog changes;
    private final Clock clock;

    RuleService(
            OrganisationRepository organisations,
            RuleRepository rules,
            OrganisationPolicy policy,
            ChangeLog changes,
            Clock clock) {
        this.organisations = organisations;
        this.rules = rules;
        this.policy = policy;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    RuleView layDown(RuleDetails details) {
        Organisation certifier = organisations
                .findByIdOptional(details.certifierId())
                .orElseThrow(() -> RuleProblems.NOT_A_CERTIFIER.because("There is no such organisation."));
        policy.mayAmend(certifier);
        mustCertify(certifier);
        if (details.validFrom().isBefore(certifier.dateAt(clock.instant()))) {
            throw RuleProblems.RULE_IN_THE_PAST.because("It would begin on " + details.validFrom() + ".");
        }
        rules.latest(details.certifierId(), details.code()).ifPresent(before -> end(before, details));
        CertificationRule rule = CertificationRule.of(details, clock.instant());
        rules.persist(rule);
        return published(rule);
    }

    private static void mustCertify(Organisation certifier) {
        certifier.mustNotBeArchived();
        if (certifier.kind() != OrganisationKind.NETWORK && certifier.kind() != OrganisationKind.ASSOCIATION) {
            throw RuleProblems.NOT_A_CERTIFIER.because("It is a " + certifier.kind() + ".");
        }
    }

    private void end(CertificationRule before, RuleDetails next) {
        if (!before.validFrom().isBefore(next.validFrom())) {
            throw RuleProblems.RULE_NOT_THE_NEXT.because("The last version begins on " + before.validFrom() + ".");
        }
        before.endBefore(next.validFrom());
        published(before);
    }

    private RuleView published(CertificationRule rule) {
        rules.flush();
        RuleView view = rule.view();
        changes.changed(RULE, rule.id(), view);
        return view;
    }
}
