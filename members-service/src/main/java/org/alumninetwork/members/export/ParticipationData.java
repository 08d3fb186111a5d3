package org.alumninetwork.members.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.alumninetwork.support.personal.PersonalDataPart;

/** Memberships, consents, and what somebody does with others. */
@ApplicationScoped
class ParticipationData implements PersonalDataPart {

    @Override
    public Map<String, String> queries() {
        return Map.of(
                "memberships", """
                select m.id, o.name as organisation, t.name as type, m.state, m.chapter_role as "chapterRole", m.basis,
                    m.start_date as "startDate", m.end_date as "endDate", m.leaves_on as "leavesOn",
                    m.override_state as "overrideState", m.override_until as "overrideUntil", m.note,
                    m.created_at as "createdAt", m.updated_at as "updatedAt"
                from membership m join membership_type t on t.id = m.type_id
                left join organisation o on o.id = m.organisation_id where m.member_id = any(:ids) order by m.id""",
                "membershipHistory", """
                select s.membership_id as "membershipId", o.name as organisation, s.state, s.chapter_role as "chapterRole",
                    s.from_date as "from", s.to_date as "to"
                from membership_span s left join organisation o on o.id = s.organisation_id
                where s.member_id = any(:ids) order by s.from_date, s.id""",
                "cards", """
                select c.membership_id as "membershipId", c.code, c.made_at as "madeAt"
                from membership_card c join membership m on m.id = c.membership_id
                where m.member_id = any(:ids) order by c.made_at""",
                "consents", """
                select purpose, wording_version as "wordingVersion", manner, proof, given_at as "givenAt",
                    withdrawn_at as "withdrawnAt"
                from consent where member_id = any(:ids) order by id""",
                "communicationPreferences", """
                select channels, language, muted_topics as "mutedTopics", paused_until as "pausedUntil",
                    updated_at as "updatedAt"
                from communication_preference where member_id = any(:ids)""",
                "mentoringOffers", """
                select topics, message, capacity, taken, paused, updated_at as "updatedAt"
                from mentoring_offer where member_id = any(:ids)""",
                "contactRequests", """
                select id, case when from_member_id = any(:ids) then 'SENT' else 'RECEIVED' end as direction,
                    case when from_member_id = any(:ids) then to_member_id else from_member_id end as "otherMemberId",
                    kind, message, state, created_at as "createdAt", decided_at as "decidedAt"
                from contact_request where from_member_id = any(:ids) or to_member_id = any(:ids) order by id""");
    }
}
