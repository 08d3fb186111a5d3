package org.alumninetwork.chapters.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.alumninetwork.support.personal.PersonalDataPart;

/**
 * Offices, and what came with them; claims, contributions and awards. Who nominated somebody, and what for, was said in
 * confidence: the nominee is told that there is a nomination, the one who nominated has the words.
 */
@ApplicationScoped
class OfficeAndHonourData implements PersonalDataPart {

    @Override
    public Map<String, String> queries() {
        return Map.of(
                "terms", """
                select o.name as organisation, f.title as office, t.kind, t.starts_on as "startsOn", t.ends_on as "endsOn"
                from term t join office f on f.id = t.office_id join organisation o on o.id = t.organisation_id
                where t.member_id = any(:ids) order by t.starts_on, t.id""",
                "confirmations", """
                select o.name as chapter, c.kind, c.confirmed_on as "confirmedOn", c.document
                from chapter_confirmation c join organisation o on o.id = c.chapter_id
                where c.member_id = any(:ids) order by c.confirmed_on, c.id""",
                "signatures", """
                select p.title as partnership, o.name as party, s.office_type as office, s.signed_at as "signedAt",
                    s.acr as "authenticationContext", s.authenticated_at as "authenticatedAt"
                from partnership_signature s join partnership p on p.id = s.partnership_id
                join organisation o on o.id = s.organisation_id where s.member_id = any(:ids) order by s.signed_at""",
                "claims", """
                select o.title as offer, c.code, c.claimed_at as "claimedAt", c.redeemed_at as "redeemedAt"
                from offer_claim c join offer o on o.id = c.offer_id where c.member_id = any(:ids) order by c.claimed_at""",
                "contributions", """
                select g.title as goal, c.kind, c.happened_on as "happenedOn", c.description, c.credited, c.state,
                    c.created_at as "createdAt"
                from contribution c join goal g on g.id = c.goal_id where c.member_id = any(:ids) order by c.id""",
                "nominations", """
                select a.name as award, y.year, case when n.nominated_by = any(:ids) then 'NOMINATOR' else 'NOMINEE' end as role,
                    case when n.nominated_by = any(:ids) then n.nominee_id end as "nomineeId",
                    case when n.nominated_by = any(:ids) then n.reason end as reason,
                    n.state, n.consented_at as "consentedAt", n.created_at as "createdAt"
                from award_nomination n join award_cycle y on y.id = n.cycle_id join award a on a.id = y.award_id
                where n.nominee_id = any(:ids) or n.nominated_by = any(:ids) order by n.id""",
                "seconds", """
                select a.name as award, y.year, n.nominee_id as "nomineeId", s.seconded_at as "secondedAt"
                from award_second s join award_nomination n on n.id = s.nomination_id
                join award_cycle y on y.id = n.cycle_id join award a on a.id = y.award_id
                where s.member_id = any(:ids) order by s.seconded_at""",
                "juryWork", """
                select a.name as award, y.year, j.appointed_at as "appointedAt", j.left_at as "leftAt",
                    j.left_because as "leftBecause",
                    (select json_agg(json_build_object('nominationId', s.nomination_id, 'score', s.score, 'givenAt', s.given_at))
                        from award_score s where s.juror_id = j.id) as scores,
                    (select json_agg(json_build_object('nominationId', d.nomination_id, 'reason', d.reason))
                        from award_declared_conflict d where d.juror_id = j.id) as conflicts
                from award_juror j join award_cycle y on y.id = j.cycle_id join award a on a.id = y.award_id
                where j.member_id = any(:ids) order by j.appointed_at""",
                "awards", """
                select a.name as award, r.year, r.announced_on as "announcedOn"
                from award_recipient r join award a on a.id = r.award_id where r.member_id = any(:ids) order by r.year""");
    }
}
