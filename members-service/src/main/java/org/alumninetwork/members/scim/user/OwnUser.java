package org.alumninetwork.members.scim.user;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.resources.User;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.members.member.Member;
import org.alumninetwork.members.member.MemberDetails;
import org.alumninetwork.members.member.OwnRecord;

/** The person who calls, as a User (RFC 7644, section 3.11): the whole record, changed by the rules of one's own record. */
@ApplicationScoped
public class OwnUser {

    private static final Authority OWN = Authority.ofSelf();

    private final OwnRecord record;
    private final RosterRepository rows;
    private final PersonCheck check;

    OwnUser(OwnRecord record, RosterRepository rows, PersonCheck check) {
        this.record = record;
        this.rows = rows;
        this.check = check;
    }

    /**
     * @throws HttpProblem 403 where the caller is no person, 404 where the login is not linked to a record
     */
    public UUID id() {
        return record.find().id();
    }

    public User read() {
        return UserDocument.of(person(), OWN);
    }

    /**
     * @throws BadRequestException {@code mutability} where it is not the person's to say: an affiliation, an identifier, what
     *     a source keeps
     */
    public User restate(User said, boolean byPatch) {
        Stated stated = UserForm.read(said, byPatch);
        SourcePerson is = person();
        mustLeaveAlone(is, stated);
        MemberDetails amended = OWN.merged(is.details(), stated);
        check.mustBeGood(amended, is.details(), List.of());
        amend(amended);
        return read();
    }

    private SourcePerson person() {
        Member member = record.find();
        return new SourcePerson(
                member.id(),
                null,
                member.login(),
                true,
                member.details(),
                rows.evidenceOf(member.id()),
                member.version(),
                0,
                member.createdAt(),
                member.updatedAt());
    }

    /** A PUT may say affiliations, as it read them or not: it is not asked (RFC 7643, section 7, readOnly). */
    private static void mustLeaveAlone(SourcePerson is, Stated stated) {
        if (!stated.active() || !stated.userName().equals(is.userName())) {
            throw notYours("userName and active follow from the login and the record.", null);
        }
        if (stated.byPatch() && !OWN.merged(is.evidence(), stated).equals(is.evidence())) {
            throw notYours("Affiliations are declared at /v1/members/" + is.id() + "/affiliations.", null);
        }
    }

    private void amend(MemberDetails amended) {
        try {
            record.amend(amended);
        } catch (HttpProblem refused) {
            throw notYours(refused.getTitle() + ": " + refused.getParameters().get("violations"), refused);
        }
    }

    private static BadRequestException notYours(String reason, Exception cause) {
        return new BadRequestException(reason, cause, ScimType.RFC7644.MUTABILITY);
    }
}
