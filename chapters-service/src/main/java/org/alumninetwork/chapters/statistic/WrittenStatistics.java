package org.alumninetwork.chapters.statistic;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import org.alumninetwork.support.http.Versioned;

/** Statistics as they go to everyone who asks until they change: written once, since that takes longer than all else. */
public record WrittenStatistics(@JsonValue @JsonRawValue String json, long version) implements Versioned {}
