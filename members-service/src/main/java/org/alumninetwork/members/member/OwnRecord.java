package org.alumninetwork.members.member;

import jakarta.enterprise.context.ApplicationScoped;

/** The record of the person who calls, at other doors than {@code /v1/members/me} and by its rules. */
@ApplicationScoped
public class OwnRecord {

    private final MemberService service;

    OwnRecord(MemberService service) {
        this.service = service;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where the login is not linked to a record, 403 where the
     *     caller is no person
     */
    public Member find() {
        return service.ownRecord();
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 where a source keeps what would change, 403 where it is an
     *     identifier that nobody claims
     */
    public void amend(MemberDetails amended) {
        service.amendOwn(amended);
    }
}
