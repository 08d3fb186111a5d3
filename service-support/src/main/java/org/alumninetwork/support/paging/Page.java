package org.alumninetwork.support.paging;

import java.util.List;

/** One page. */
public record Page<T>(List<T> items, String next) {}
