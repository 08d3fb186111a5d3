package org.alumninetwork.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.alumninetwork.members.affiliation.AffiliationProblems;
import org.alumninetwork.members.importing.ImportProblems;
import org.alumninetwork.members.member.MemberProblems;
import org.alumninetwork.members.source.SourceProblems;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.ProblemCatalogue;
import org.alumninetwork.support.problem.ProblemType;

/** The problems of this service, and the constraints that decide them. */
@ApplicationScoped
class MemberProblemCatalogue implements ProblemCatalogue {

    private static final Map<String, ConstraintProblem> CONSTRAINTS = Map.of(
            "member_login",
            new ConstraintProblem(MemberProblems.ALREADY_REGISTERED, "Read the record at /v1/members/me."),
            "source_code_key",
            new ConstraintProblem(SourceProblems.SOURCE_CODE_TAKEN, "Choose another code."),
            "import_key_once",
            new ConstraintProblem(
                    CommonProblems.REQUEST_IN_FLIGHT, "The first request with this key has not ended yet."));

    @Override
    public Stream<ProblemType> types() {
        return Stream.of(
                        MemberProblems.values(),
                        AffiliationProblems.values(),
                        SourceProblems.values(),
                        ImportProblems.values())
                .flatMap(Arrays::stream);
    }

    @Override
    public Map<String, ConstraintProblem> constraints() {
        return CONSTRAINTS;
    }
}
