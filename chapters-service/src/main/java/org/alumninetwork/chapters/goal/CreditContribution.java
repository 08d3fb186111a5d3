package org.alumninetwork.chapters.goal;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member changes of the own contribution: whether to be named with it. */
@Schema(description = "What a member changes of the own contribution: whether to be named with it.")
record CreditContribution(@NotNull Boolean credited) {}
