package org.alumninetwork.chapters;

import static org.alumninetwork.chapters.organisation.OrganisationProblems.PLACE_NOT_ALLOWED;
import static org.alumninetwork.chapters.organisation.OrganisationProblems.ROR_ID_TAKEN;
import static org.alumninetwork.chapters.organisation.OrganisationProblems.UNKNOWN_PARENT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Stream;
import org.alumninetwork.chapters.organisation.OrganisationProblems;
import org.alumninetwork.support.problem.ProblemCatalogue;
import org.alumninetwork.support.problem.ProblemType;

/** The problems of this service, and the constraints that decide them. */
@ApplicationScoped
class ChapterProblemCatalogue implements ProblemCatalogue {

    private static final Map<String, ConstraintProblem> CONSTRAINTS = Map.of(
            "organisation_kind_may_stand_there",
            new ConstraintProblem(PLACE_NOT_ALLOWED, "An organisation of this kind may not stand there."),
            "organisation_not_below_itself",
            new ConstraintProblem(PLACE_NOT_ALLOWED, "The organisation would stand below itself."),
            "organisation_not_its_own_parent",
            new ConstraintProblem(PLACE_NOT_ALLOWED, "The organisation would stand below itself."),
            "organisation_parent_id_fkey",
            new ConstraintProblem(UNKNOWN_PARENT, "There is no organisation with the id in `parentId`."),
            "organisation_ror_id_key",
            new ConstraintProblem(ROR_ID_TAKEN, "Another organisation has this ROR id."));

    @Override
    public Stream<ProblemType> types() {
        return Stream.of(OrganisationProblems.values());
    }

    @Override
    public Map<String, ConstraintProblem> constraints() {
        return CONSTRAINTS;
    }
}
