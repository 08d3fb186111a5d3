package org.alumninetwork.members.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.patch.MergePatch;
import org.alumninetwork.support.problem.CommonProblems;

/** Sources, to those who may know of them. */
@ApplicationScoped
public class SourceService {

    private final SourceRepository sources;
    private final SourcePolicy policy;
    private final Clock clock;

    SourceService(SourceRepository sources, SourcePolicy policy, Clock clock) {
        this.sources = sources;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    Page<SourceView> page(PageRequest page) {
        return Page.of(sources.page(policy.reach(), page), page, SourceRepository.AfterCode::of, SourceView::of);
    }

    @Transactional
    SourceView get(UUID id) {
        return SourceView.of(known(id));
    }

    /** An organisation of which the replica does not know yet is taken; until it does, it gives nobody rights. */
    @Transactional
    SourceView create(SourceDetails details) {
        policy.mayShape(details.organisationId());
        Source source = Source.create(details, clock.instant());
        sources.persist(source);
        sources.flush();
        return SourceView.of(source);
    }

    @Transactional
    SourceView amend(UUID id, Precondition precondition, MergePatch patch) {
        Source source = known(id);
        policy.mayShape(source.organisationId());
        precondition.holdsFor(source.version());
        SourceDetails amended = patch.applyTo(source.details());
        if (!amended.code().equals(source.code())) {
            throw SourceProblems.SOURCE_CODE_IS_FIXED.because("It is " + source.code() + ".");
        }
        policy.mayShape(amended.organisationId());
        if (!amended.equals(source.details())) {
            source.amend(amended, clock.instant());
            sources.flush();
        }
        return SourceView.of(source);
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none of which the caller may know
     */
    @Transactional
    public Source known(String code) {
        return sources.findByCode(code)
                .filter(source -> policy.reach().covers(source.id()))
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no source " + code + "."));
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none of which the caller may know
     */
    @Transactional
    public Source known(UUID id) {
        return sources.findByIdOptional(id)
                .filter(source -> policy.reach().covers(source.id()))
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no source " + id + "."));
    }
}
