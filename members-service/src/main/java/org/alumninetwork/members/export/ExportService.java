package org.alumninetwork.members.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.alumninetwork.members.member.Member;
import org.alumninetwork.members.member.MemberPolicy;
import org.alumninetwork.members.member.MemberRepository;
import org.alumninetwork.members.member.Sights;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.problem.CommonProblems;

/** Who asks for an export, and who fetches it: staff and administrators begin one that somebody asked them for. */
@ApplicationScoped
class ExportService {

    /** The version of what is not there: no caller can mean it. */
    private static final long NONE = -1;

    private final Exports exports;
    private final MemberRepository members;
    private final MemberPolicy policy;
    private final Sights sights;
    private final CallerIdentity identity;

    ExportService(
            Exports exports, MemberRepository members, MemberPolicy policy, Sights sights, CallerIdentity identity) {
        this.exports = exports;
        this.members = members;
        this.policy = policy;
        this.sights = sights;
        this.identity = identity;
    }

    @Transactional
    ExportView ask(UUID id) {
        return exports.ask(allowed(id).id(), requester(id));
    }

    @Transactional
    ExportView get(UUID id) {
        return required(allowed(id).id());
    }

    @Transactional
    void delete(UUID id, Precondition precondition) {
        allowed(id);
        precondition.holdsFor(exports.of(id).map(ExportView::version).orElse(NONE));
        exports.delete(id);
    }

    @Transactional
    byte[] archive(UUID id) {
        policy.mustBe(allowed(id));
        if (required(id).state() != ExportState.READY) {
            throw notThere(id);
        }
        return exports.archiveOf(id);
    }

    private Member allowed(UUID id) {
        Member member = members.known(id, sights.ofCaller());
        policy.mayAmend(member);
        return member;
    }

    private ExportView required(UUID id) {
        return exports.of(id).orElseThrow(() -> notThere(id));
    }

    private static RuntimeException notThere(UUID id) {
        return CommonProblems.NOT_FOUND.because("There is no export of member " + id + " to be had.");
    }

    private ExportRequester requester(UUID id) {
        return switch (identity.current()) {
            case Caller.Administrator _ -> ExportRequester.ADMINISTRATOR;
            case Caller.Person person -> person.is(id) ? ExportRequester.MEMBER : ExportRequester.STAFF;
            case Caller.Service _, Caller.Integration _, Caller.Anonymous _ ->
                throw new IllegalStateException("The policy lets people in alone");
        };
    }
}
