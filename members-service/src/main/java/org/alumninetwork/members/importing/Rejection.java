package org.alumninetwork.members.importing;

/**
 * Why a row was not taken.
 *
 * @param line where the row begins in the file, counted from 1
 * @param field the column at fault, empty where it is the row as a whole
 * @param reason what is wrong and what would be right
 */
record Rejection(long line, String externalId, String field, String reason) {}
