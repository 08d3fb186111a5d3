package org.alumninetwork.members.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.members.access.HiddenFields;
import org.alumninetwork.members.member.Member;
import org.alumninetwork.members.member.MemberPolicy;
import org.alumninetwork.members.member.MemberRepository;
import org.alumninetwork.members.member.Sight;
import org.alumninetwork.members.member.VisibleField;
import org.alumninetwork.members.organisation.Charge;
import org.alumninetwork.support.problem.CommonProblems;

/**
 * Who is told why somebody is eligible: the member, administrators, and staff in charge of the member. An officer of the
 * organisation writes its rule, and could ask by it for what the member hides: so only where the officer sees the member's
 * affiliations anyway, or has the member's application or membership to decide on. Nor does the officer learn it by admitting
 * the member.
 */
@ApplicationScoped
class EligibilityPolicy {

    private final MemberPolicy people;
    private final MemberRepository members;
    private final Applicants applicants;
    private final Charge charge;
    private final HiddenFields hidden;

    EligibilityPolicy(
            MemberPolicy people, MemberRepository members, Applicants applicants, Charge charge, HiddenFields hidden) {
        this.people = people;
        this.members = members;
        this.applicants = applicants;
        this.charge = charge;
        this.hidden = hidden;
    }

    /** What is shown by the explanation of what the member hides is noted. */
    void mayExplain(Member member, UUID organisation, Sight sight) {
        if (!people.isSelf(member)) {
            String otherwise = "The member and those in charge see why somebody is eligible.";
            allow(people.actsFor(member) || charge.isOf(organisation), otherwise);
            mayLearn(member, organisation, sight, otherwise);
        }
    }

    /** Of one who is in charge and admits the member. */
    void mayAsk(Member member, UUID organisation, Sight sight) {
        mayLearn(member, organisation, sight, "Who hides the affiliations by which that is decided applies in person.");
    }

    private void mayLearn(Member member, UUID organisation, Sight sight, String otherwise) {
        if (!members.shows(member.id(), VisibleField.AFFILIATIONS, sight)) {
            allow(people.actsFor(member) || applicants.include(member.id(), organisation), otherwise);
            hidden.wereShown(member.id(), member.login(), List.of(VisibleField.AFFILIATIONS.key()));
        }
    }

    private static void allow(boolean allowed, String otherwise) {
        if (!allowed) {
            throw CommonProblems.FORBIDDEN.because(otherwise);
        }
    }
}
