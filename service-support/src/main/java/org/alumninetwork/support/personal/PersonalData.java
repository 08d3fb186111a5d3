package org.alumninetwork.support.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.sql.Values;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Gathers what this service keeps of a member. */
@ApplicationScoped
public class PersonalData {

    /** The client of the service that makes the copy that a member is given. */
    private static final String GATHERER = "members-service";

    private final Session database;
    private final List<PersonalDataPart> parts;
    private final CallerIdentity identity;
    private final ObjectMapper json;
    private final Clock clock;
    private final String service;

    PersonalData(
            Session database,
            @All List<PersonalDataPart> parts,
            CallerIdentity identity,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "alumni.service") String service) {
        this.database = database;
        this.parts = parts;
        this.identity = identity;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for all but the member and the service that makes the copy,
     *     whether there is such a member or not
     */
    public void mustBeAskedBy(UUID member) {
        boolean allowed =
                switch (identity.current()) {
                    case Caller.Person person -> person.is(member);
                    case Caller.Service gatherer -> gatherer.clientId().equals(GATHERER);
                    case Caller.Administrator _, Caller.Integration _, Caller.Anonymous _ -> false;
                };
        if (!allowed) {
            throw CommonProblems.NOT_FOUND.because("There is nothing of a member " + member + " for the caller.");
        }
    }

    /**
     * @param ids all ids that the person ever had in this service
     */
    @Transactional
    public PersonalDataView of(UUID member, UUID[] ids) {
        return new PersonalDataView(
                member,
                service,
                clock.instant(),
                parts.stream()
                        .flatMap(part -> part.queries().entrySet().stream())
                        .sorted(Map.Entry.comparingByKey())
                        .map(kind -> new PersonalRecords(kind.getKey(), records(kind.getValue(), ids)))
                        .filter(part -> !part.records().isEmpty())
                        .toList());
    }

    private List<Map<String, Object>> records(String query, UUID[] ids) {
        String rows = Values.query(
                        database,
                        "select cast(coalesce(json_agg(row_to_json(r)), '[]') as text) from (" + query + ") r",
                        String.class)
                .setParameter("ids", ids)
                .getSingleResult();
        try {
            return json.readValue(rows, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database makes JSON", impossible);
        }
    }
}
