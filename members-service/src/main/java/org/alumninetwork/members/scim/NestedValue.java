package org.alumninetwork.members.scim;

import de.captaingoldfish.scim.sdk.common.request.PatchRequestOperation;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.server.patch.workarounds.msazure.MsAzurePatchValueSubAttributeRebuilder;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;

/** Entra's values within a value. Only what may be an object is read as JSON: to fail on each plain text takes time. */
final class NestedValue extends MsAzurePatchValueSubAttributeRebuilder {

    @Override
    public boolean shouldBeHandled(PatchConfig config, ResourceType type, PatchRequestOperation operation) {
        return super.shouldBeHandled(config, type, operation)
                && operation.getValues().stream().anyMatch(value -> value.contains("{"));
    }
}
