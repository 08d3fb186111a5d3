package org.alumninetwork.events.checkin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One scan, or what a device collected without a network. */
@Schema(description = "One scan, or what a device collected without a network; in any order.")
record CheckInBatch(@NotEmpty @Size(max = 500) List<@NotNull @Valid Scan> scans) {}
