package org.alumninetwork.members.scim;

import com.fasterxml.jackson.databind.JsonNode;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.schemas.validation.AbstractResourceValidator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.alumninetwork.members.scim.search.UserSearch;

/** Answers with id and version alone, which need not be held against the schemas. */
final class BriefUserHandler extends UserHandler {

    BriefUserHandler(UserSearch search) {
        super(search);
    }

    @Override
    protected Optional<AbstractResourceValidator> getResponseValidator(
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excludedAttributes,
            JsonNode request,
            BiFunction<String, String, String> references) {
        return Optional.empty();
    }
}
