package org.alumninetwork.events.checkin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answers to a batch. */
@Schema(description = "The answers to a batch, in the order of its scans.")
public record CheckInAnswers(@Schema(required = true) List<CheckInView> items) {}
