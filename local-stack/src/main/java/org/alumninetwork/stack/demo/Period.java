package org.alumninetwork.stack.demo;

import java.time.LocalDate;

/** From the first to the last day, both included; without a last day for as long as it lasts. */
record Period(LocalDate first, LocalDate last) {}
