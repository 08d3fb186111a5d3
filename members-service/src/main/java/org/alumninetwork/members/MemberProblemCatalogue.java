package org.alumninetwork.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.alumninetwork.members.affiliation.AffiliationProblems;
import org.alumninetwork.members.card.CardProblems;
import org.alumninetwork.members.consent.ConsentProblems;
import org.alumninetwork.members.contact.ContactProblems;
import org.alumninetwork.members.duplicate.DuplicateProblems;
import org.alumninetwork.members.eligibility.EligibilityProblems;
import org.alumninetwork.members.erasure.ErasureProblems;
import org.alumninetwork.members.importing.ImportProblems;
import org.alumninetwork.members.member.MemberProblems;
import org.alumninetwork.members.membership.MembershipProblems;
import org.alumninetwork.members.membershiptype.MembershipTypeProblems;
import org.alumninetwork.members.mentoring.MentoringProblems;
import org.alumninetwork.members.merge.MergeProblems;
import org.alumninetwork.members.reconciliation.ReconciliationProblems;
import org.alumninetwork.members.retention.RetentionProblems;
import org.alumninetwork.members.source.SourceProblems;
import org.alumninetwork.members.suppression.SuppressionProblems;
import org.alumninetwork.members.upload.UploadProblems;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.ProblemCatalogue;
import org.alumninetwork.support.problem.ProblemType;

/** The problems of this service, and the constraints that decide them. */
@ApplicationScoped
class MemberProblemCatalogue implements ProblemCatalogue {

    private static final Map<String, ConstraintProblem> CONSTRAINTS = Map.ofEntries(
            entry("member_login", MemberProblems.ALREADY_REGISTERED, "Read the record at /v1/members/me."),
            entry("source_code_key", SourceProblems.SOURCE_CODE_TAKEN, "Choose another code."),
            entry(
                    "import_key_once",
                    CommonProblems.REQUEST_IN_FLIGHT,
                    "The first request with this key has not ended yet."),
            entry(
                    "consent_in_force_once",
                    ConsentProblems.CONSENT_IN_FORCE,
                    "Withdraw the one that is in force first."),
            entry(
                    "communication_preference_pkey",
                    CommonProblems.PRECONDITION_FAILED,
                    "Somebody else said it at the same moment."),
            entry("contact_request_once", ContactProblems.ALREADY_ASKED, "A request to this person stands."),
            entry(
                    "mentoring_capacity",
                    MentoringProblems.NO_PLACE_WITH_MENTOR,
                    "There are more mentees than that. End a mentoring, or leave room for as many as there are."),
            entry(
                    "mentoring_offer_pkey",
                    CommonProblems.PRECONDITION_FAILED,
                    "It was offered already at the same moment."),
            entry(
                    "merge_loses_a_record_once",
                    CommonProblems.CONFLICT,
                    "One of the records was merged at the same moment. Read it again."),
            entry("erasure_one_at_a_time", ErasureProblems.ERASURE_IN_PROGRESS, "It was asked for at the same moment."),
            entry(
                    "eligibility_rule_number",
                    CommonProblems.CONFLICT,
                    "Somebody put another version in force at the same moment. Read it and decide anew."),
            entry(
                    "membership_once_per_organisation",
                    MembershipProblems.ALREADY_MEMBER,
                    "There is a membership or an application already."),
            entry(
                    "membership_one_primary_chapter",
                    MembershipProblems.PRIMARY_CHAPTER_TAKEN,
                    "Another chapter is the primary one."));

    @Override
    public Stream<ProblemType> types() {
        return Stream.of(
                        MemberProblems.values(),
                        AffiliationProblems.values(),
                        SourceProblems.values(),
                        ReconciliationProblems.values(),
                        SuppressionProblems.values(),
                        UploadProblems.values(),
                        ImportProblems.values(),
                        ConsentProblems.values(),
                        ContactProblems.values(),
                        MentoringProblems.values(),
                        DuplicateProblems.values(),
                        MergeProblems.values(),
                        ErasureProblems.values(),
                        RetentionProblems.values(),
                        CardProblems.values(),
                        EligibilityProblems.values(),
                        MembershipTypeProblems.values(),
                        MembershipProblems.values())
                .flatMap(Arrays::stream);
    }

    @Override
    public Map<String, ConstraintProblem> constraints() {
        return CONSTRAINTS;
    }

    private static Map.Entry<String, ConstraintProblem> entry(String constraint, ProblemType problem, String detail) {
        return Map.entry(constraint, new ConstraintProblem(problem, detail));
    }
}
