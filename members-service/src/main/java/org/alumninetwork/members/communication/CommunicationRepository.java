package org.alumninetwork.members.communication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CommunicationRepository implements PanacheRepositoryBase<CommunicationPreference, UUID> {}
