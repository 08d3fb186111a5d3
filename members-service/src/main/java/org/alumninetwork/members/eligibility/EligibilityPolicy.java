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
 * the member. By agreements that make guests one could ask in the same way to what the member belongs.
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

    /** By an agreement, of one who is in charge and admits the member. */
    void mayAskByAgreement(Member member, UUID organisation, Sight sight) {
        allow(
                isToldAgreements(member, organisation, sight),
                "Who hides the memberships by which an agreement makes guests applies in person.");
    }

    /** Whether agreements that make the member a guest are looked at; what is shown by it of what the member hides is noted. */
    boolean isToldAgreements(Member member, UUID organisation, Sight sight) {
        return people.isSelf(member) || learns(VisibleField.MEMBERSHIPS, member, organisation, sight);
    }

    private void mayLearn(Member member, UUID organisation, Sight sight, String otherwise) {
        allow(learns(VisibleField.AFFILIATIONS, member, organisation, sight), otherwise);
    }

    private boolean learns(VisibleField field, Member member, UUID organisation, Sight sight) {
        return members.shows(member.id(), field, sight) || learnsInCharge(field, member, organisation);
    }

    private boolean learnsInCharge(VisibleField field, Member member, UUID organisation) {
        boolean inCharge = people.actsFor(member) || applicants.include(member.id(), organisation);
        if (inCharge) {
            hidden.wereShown(member.id(), member.login(), List.of(field.key()));
        }
        return inCharge;
    }

    private static void allow(boolean allowed, String otherwise) {
        if (!allowed) {
            throw CommonProblems.FORBIDDEN.because(otherwise);
        }
    }
}
