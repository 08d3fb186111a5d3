package org.alumninetwork.members.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.members.member.RegistryRecords;
import org.alumninetwork.members.scim.user.Roster;
import org.alumninetwork.members.scim.user.Rosters;
import org.alumninetwork.members.source.Source;

/** One SCIM request: whose people it is about, what it says of them, and one transaction around it. */
@ApplicationScoped
class ScimService {

    private final ScimEndpoint endpoint;
    private final ScimSearch search;
    private final ScimBulk bulk;
    private final ScimPolicy policy;
    private final OwnScim own;
    private final Rosters rosters;
    private final RegistryRecords records;
    private final ScimAnswers answers;

    ScimService(
            ScimEndpoint endpoint,
            ScimSearch search,
            ScimBulk bulk,
            ScimPolicy policy,
            OwnScim own,
            Rosters rosters,
            RegistryRecords records,
            ScimAnswers answers) {
        this.endpoint = endpoint;
        this.search = search;
        this.bulk = bulk;
        this.policy = policy;
        this.own = own;
        this.rosters = rosters;
        this.records = records;
        this.answers = answers;
    }

    ScimAnswer answer(ScimCall call) {
        try {
            return switch (call.endpoint()) {
                case "ServiceProviderConfig", "ResourceTypes", "Schemas" -> discovery(call);
                case "Groups" ->
                    call.reads() || call.is(HttpMethod.PATCH)
                            ? answers.of(call, provisioned(call))
                            : answers.methodNotAllowed("GET");
                case "Bulk", ".search" ->
                    call.is(HttpMethod.POST) ? answers.of(call, provisioned(call)) : answers.methodNotAllowed("POST");
                default -> own.isAbout(call) ? own.answer(call) : answers.of(call, provisioned(call));
            };
        } catch (ScimException refused) {
            return answers.of(call, new ErrorResponse(refused));
        }
    }

    private ScimAnswer discovery(ScimCall call) {
        policy.mayRead();
        if (!call.is(HttpMethod.GET)) {
            return answers.methodNotAllowed("GET");
        }
        if (call.query() != null && call.query().contains("filter=")) {
            return answers.error(403, null, "What the provider says of itself is not filtered.");
        }
        return answers.of(call, endpoint.handle(call, null));
    }

    /** Who lost a race with another request of the same source sees its outcome the second time. */
    private ScimResponse provisioned(ScimCall call) {
        try {
            return ScimTransaction.around(() -> written(call));
        } catch (PersistenceException raced) {
            if (call.reads()) {
                throw raced;
            }
            return ScimTransaction.around(() -> written(call));
        }
    }

    private ScimResponse written(ScimCall call) {
        Source source = policy.ownSource();
        Roster roster = rosters.of(source, !call.reads());
        Mentioned mentioned =
                Mentioned.in(call).ofAtMost(endpoint.mostOperations()).withShortFilters();
        roster.read(mentioned.ids(), mentioned.names());
        if (!call.reads()) {
            roster.foresee(mentioned.names(), mentioned.uniqueIds(), mentioned.personalCodes(), mentioned.orcids());
        }
        ScimResponse response = handled(resolved(call, mentioned, roster), source, roster);
        if (roster.isTouched() && !(response instanceof ErrorResponse)) {
            roster.write();
        }
        return response;
    }

    private ScimResponse handled(ScimCall call, Source source, Roster roster) {
        ScimContext context =
                new ScimContext(source, roster, Paging.of(call).mustMakeSense().cursor());
        if (call.isBulk()) {
            return bulk.answer(call, context.ofMany());
        }
        ScimResponse response =
                search.isEverywhere(call) ? search.everywhere(call, context) : search.checked(call, context);
        context.next().ifPresent(next -> response.put("nextCursor", next));
        return response;
    }

    /** A record that was merged answers with the one that stays, where the source knows that. */
    private ScimCall resolved(ScimCall call, Mentioned mentioned, Roster roster) {
        Set<UUID> missing = mentioned.without(roster);
        return missing.isEmpty() ? call : call.renamed(knownAmong(records.survivorsOf(missing), roster));
    }

    private static Map<UUID, UUID> knownAmong(Map<UUID, UUID> survivors, Roster roster) {
        roster.read(survivors.values(), List.of());
        return survivors.entrySet().stream()
                .filter(other -> roster.find(other.getValue()).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
