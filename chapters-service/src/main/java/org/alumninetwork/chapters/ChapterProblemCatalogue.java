package org.alumninetwork.chapters;

import static java.util.Map.entry;
import static org.alumninetwork.chapters.award.AwardProblems.CONFLICT_OF_INTEREST;
import static org.alumninetwork.chapters.award.AwardProblems.CYCLE_DAYS_OUT_OF_ORDER;
import static org.alumninetwork.chapters.award.AwardProblems.CYCLE_IN_OTHER_PHASE;
import static org.alumninetwork.chapters.award.AwardProblems.CYCLE_ONCE_A_YEAR;
import static org.alumninetwork.chapters.award.AwardProblems.JUROR_ALREADY;
import static org.alumninetwork.chapters.award.AwardProblems.JUROR_IS_NOMINATED;
import static org.alumninetwork.chapters.award.AwardProblems.NOBODY_TO_ANNOUNCE;
import static org.alumninetwork.chapters.award.AwardProblems.NOMINATED_ALREADY;
import static org.alumninetwork.chapters.award.AwardProblems.NOMINATION_DECIDED;
import static org.alumninetwork.chapters.award.AwardProblems.NOT_TO_BE_SCORED;
import static org.alumninetwork.chapters.award.AwardProblems.RECIPIENT_HAS_TO_WAIT;
import static org.alumninetwork.chapters.award.AwardProblems.SECONDED_ALREADY;
import static org.alumninetwork.chapters.chapter.ChapterProblems.CHAPTER_HAS_APPLIED;
import static org.alumninetwork.chapters.chapter.ChapterProblems.TRANSITION_NOT_ALLOWED;
import static org.alumninetwork.chapters.goal.GoalProblems.CONTRIBUTION_DECIDED;
import static org.alumninetwork.chapters.goal.GoalProblems.UNKNOWN_CHAPTER;
import static org.alumninetwork.chapters.offer.OfferProblems.CODE_USED;
import static org.alumninetwork.chapters.offer.OfferProblems.OFFER_CLAIMED_ALREADY;
import static org.alumninetwork.chapters.offer.OfferProblems.OFFER_EXHAUSTED;
import static org.alumninetwork.chapters.office.OfficeProblems.OFFICE_EXISTS;
import static org.alumninetwork.chapters.office.OfficeProblems.OFFICE_HAS_TERMS;
import static org.alumninetwork.chapters.organisation.OrganisationProblems.CHAPTER_NOT_DISSOLVED;
import static org.alumninetwork.chapters.organisation.OrganisationProblems.ORGANISATIONS_STAND_BELOW;
import static org.alumninetwork.chapters.organisation.OrganisationProblems.ORGANISATION_ARCHIVED;
import static org.alumninetwork.chapters.organisation.OrganisationProblems.PLACE_NOT_ALLOWED;
import static org.alumninetwork.chapters.organisation.OrganisationProblems.REGION_ELSEWHERE;
import static org.alumninetwork.chapters.organisation.OrganisationProblems.ROR_ID_TAKEN;
import static org.alumninetwork.chapters.organisation.OrganisationProblems.UNKNOWN_PARENT;
import static org.alumninetwork.chapters.partnership.PartnershipProblems.PARTY_HAS_SIGNED;
import static org.alumninetwork.chapters.partnership.PartnershipProblems.UNKNOWN_PARTY;
import static org.alumninetwork.chapters.rule.RuleProblems.RULE_NOT_THE_NEXT;
import static org.alumninetwork.chapters.term.TermProblems.INTERIM_WITHOUT_END;
import static org.alumninetwork.chapters.term.TermProblems.MEMBER_HOLDS_OFFICE;
import static org.alumninetwork.chapters.term.TermProblems.OFFICE_IS_HELD;
import static org.alumninetwork.chapters.term.TermProblems.TERM_HAS_SUCCESSOR;
import static org.alumninetwork.chapters.term.TermProblems.TERM_TOO_LONG;
import static org.alumninetwork.chapters.term.TermProblems.UNKNOWN_ELECTION;
import static org.alumninetwork.support.problem.CommonProblems.UNPROCESSABLE_CONTENT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.alumninetwork.chapters.award.AwardProblems;
import org.alumninetwork.chapters.chapter.ChapterProblems;
import org.alumninetwork.chapters.election.ElectionProblems;
import org.alumninetwork.chapters.goal.GoalProblems;
import org.alumninetwork.chapters.offer.OfferProblems;
import org.alumninetwork.chapters.office.OfficeProblems;
import org.alumninetwork.chapters.organisation.OrganisationProblems;
import org.alumninetwork.chapters.partnership.PartnershipProblems;
import org.alumninetwork.chapters.rule.RuleProblems;
import org.alumninetwork.chapters.term.TermProblems;
import org.alumninetwork.support.merge.MergeProblems;
import org.alumninetwork.support.problem.ProblemCatalogue;
import org.alumninetwork.support.problem.ProblemType;

/** The problems of this service, and the constraints that decide them. */
@ApplicationScoped
class ChapterProblemCatalogue implements ProblemCatalogue {

    private static final Map<String, ConstraintProblem> CONSTRAINTS = Map.ofEntries(
            entry(
                    "organisation_kind_may_stand_there",
                    new ConstraintProblem(PLACE_NOT_ALLOWED, "An organisation of this kind may not stand there.")),
            entry(
                    "organisation_above_is_not_archived",
                    new ConstraintProblem(PLACE_NOT_ALLOWED, "The organisation above is archived.")),
            entry(
                    "organisation_not_below_itself",
                    new ConstraintProblem(PLACE_NOT_ALLOWED, "The organisation would stand below itself.")),
            entry(
                    "organisation_parent_id_fkey",
                    new ConstraintProblem(UNKNOWN_PARENT, "There is no organisation with the id in `parentId`.")),
            entry(
                    "organisation_ror_id_key",
                    new ConstraintProblem(ROR_ID_TAKEN, "Another organisation has this ROR id.")),
            entry(
                    "organisation_archived_from_below",
                    new ConstraintProblem(ORGANISATIONS_STAND_BELOW, "Archive what stands below it first.")),
            entry(
                    "organisation_archived_once_dissolved",
                    new ConstraintProblem(CHAPTER_NOT_DISSOLVED, "Let its certifier decide on it first.")),
            entry(
                    "chapter_applies_while_not_archived",
                    new ConstraintProblem(ORGANISATION_ARCHIVED, "It was archived at the same moment.")),
            entry(
                    "office_once_per_organisation",
                    new ConstraintProblem(OFFICE_EXISTS, "The organisation has an office of this type.")),
            entry("term_of_its_office", new ConstraintProblem(OFFICE_HAS_TERMS, "There are terms in this office.")),
            entry(
                    "term_one_holder_at_a_time",
                    new ConstraintProblem(OFFICE_IS_HELD, "Two terms in the office would overlap.")),
            entry(
                    "organisation_region_of_its_country",
                    new ConstraintProblem(REGION_ELSEWHERE, "The region must be one of the country.")),
            entry(
                    "term_no_longer_than_its_office_allows",
                    new ConstraintProblem(TERM_TOO_LONG, "The office lays down how many months a term has.")),
            entry(
                    "term_interim_has_an_end",
                    new ConstraintProblem(INTERIM_WITHOUT_END, "Name the last day in `endsOn`.")),
            entry(
                    "term_of_an_election_there",
                    new ConstraintProblem(UNKNOWN_ELECTION, "There is no election with the id in `electionId`.")),
            entry("term_one_successor", new ConstraintProblem(TERM_HAS_SUCCESSOR, "A successor was appointed.")),
            entry(
                    "certification_transition_is_allowed",
                    new ConstraintProblem(TRANSITION_NOT_ALLOWED, "That state does not follow the present one.")),
            entry("chapter_pkey", new ConstraintProblem(CHAPTER_HAS_APPLIED, "It applied at the same moment.")),
            entry(
                    "chapter_confirmation_shows_what_was_signed",
                    new ConstraintProblem(UNPROCESSABLE_CONTENT, "Name where what was signed is kept in `document`.")),
            entry(
                    "certification_rule_one_version_at_a_time",
                    new ConstraintProblem(RULE_NOT_THE_NEXT, "Another version is in force at that time.")),
            entry(
                    "partnership_signature_once_for_each_party",
                    new ConstraintProblem(PARTY_HAS_SIGNED, "The party signed this text.")),
            entry(
                    "partnership_measure_owned_by_a_party",
                    new ConstraintProblem(UNKNOWN_PARTY, "A measure is taken by one of the parties.")),
            entry(
                    "offer_never_more_claims_than_there_are",
                    new ConstraintProblem(OFFER_EXHAUSTED, "As many were claimed as there are.")),
            entry(
                    "offer_claimed_once_by_each",
                    new ConstraintProblem(OFFER_CLAIMED_ALREADY, "The code is in the claims of the member.")),
            entry("offer_code_used_once", new ConstraintProblem(CODE_USED, "It was used before.")),
            entry(
                    "contribution_chapter_id_fkey",
                    new ConstraintProblem(UNKNOWN_CHAPTER, "There is no organisation with the id in `chapterId`.")),
            entry(
                    "contribution_decided_once",
                    new ConstraintProblem(CONTRIBUTION_DECIDED, "It was decided at the same moment.")),
            entry(
                    "award_cycle_once_a_year",
                    new ConstraintProblem(CYCLE_ONCE_A_YEAR, "There is a cycle for that year.")),
            entry(
                    "award_cycle_days_follow_each_other",
                    new ConstraintProblem(CYCLE_DAYS_OUT_OF_ORDER, "Its days do not follow each other.")),
            entry(
                    "award_cycle_goes_forward",
                    new ConstraintProblem(CYCLE_IN_OTHER_PHASE, "It went on at the same moment.")),
            entry(
                    "award_nominated_once",
                    new ConstraintProblem(
                            NOMINATED_ALREADY, "There is a nomination, which the caller may not know of.")),
            entry(
                    "award_seconded_once_by_each",
                    new ConstraintProblem(SECONDED_ALREADY, "It was seconded by the member before.")),
            entry(
                    "award_nomination_decided",
                    new ConstraintProblem(NOMINATION_DECIDED, "It was decided, or announced, at the same moment.")),
            entry("award_juror_once", new ConstraintProblem(JUROR_ALREADY, "The member was appointed before.")),
            entry(
                    "award_juror_is_not_nominated",
                    new ConstraintProblem(JUROR_IS_NOMINATED, "The member is nominated in the cycle.")),
            entry("award_scored_in_time", new ConstraintProblem(CYCLE_IN_OTHER_PHASE, "The scoring is closed.")),
            entry(
                    "award_score_without_conflict",
                    new ConstraintProblem(CONFLICT_OF_INTEREST, "The conflicts of the cycle say which it is.")),
            entry(
                    "award_score_of_the_cycle",
                    new ConstraintProblem(NOT_TO_BE_SCORED, "It is no nomination to judge, or no score of the scale.")),
            entry(
                    "award_recipient_consented",
                    new ConstraintProblem(NOBODY_TO_ANNOUNCE, "The nominee took the consent back.")),
            entry(
                    "award_recipient_may_receive_it_again",
                    new ConstraintProblem(RECIPIENT_HAS_TO_WAIT, "The member received it not long enough ago.")),
            entry(
                    "term_once_per_member",
                    new ConstraintProblem(MEMBER_HOLDS_OFFICE, "Two terms of the member would overlap.")));

    @Override
    public Stream<ProblemType> types() {
        return Stream.<ProblemType[]>of(
                        OrganisationProblems.values(),
                        OfficeProblems.values(),
                        ElectionProblems.values(),
                        TermProblems.values(),
                        RuleProblems.values(),
                        ChapterProblems.values(),
                        PartnershipProblems.values(),
                        OfferProblems.values(),
                        GoalProblems.values(),
                        AwardProblems.values(),
                        MergeProblems.values())
                .flatMap(Arrays::stream);
    }

    @Override
    public Map<String, ConstraintProblem> constraints() {
        return CONSTRAINTS;
    }
}
