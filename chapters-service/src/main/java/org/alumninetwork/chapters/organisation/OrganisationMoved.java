package org.alumninetwork.chapters.organisation;

import java.util.UUID;

/** An organisation has another parent, in the running transaction: who looks after what is at or below it may be another. */
public record OrganisationMoved(UUID organisation) {}
