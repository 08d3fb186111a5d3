package org.alumninetwork.stack.demo.people;

import java.time.LocalDate;

/** One piece of evidence that a registry vouches for. The degree is empty where the programme gives none. */
public record Study(Basis basis, String institution, String programme, String degree, LocalDate start, LocalDate end) {}
