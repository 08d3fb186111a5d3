/**
 * Who holds an office, from when to when, and the rights that follow.
 *
 * <p>Terms are immutable apart from their end, and gone only if they had not begun. Terms in one office are decided
 * one after the other under the lock of its row; exclusion constraints hold even without. A regular term is as long as
 * its office lays down, and follows another of the same member only as often; an interim one has an end; a handover
 * ends one term and begins the next in one step. {@code office_type} holds what offices are like.
 *
 * <p>Rights follow the term from its first to its last day, on the organisation's local date, in the organisation and
 * below it, worked out for each request ({@code People} of service-support). A board does not appoint itself: those
 * above it do.
 */
package org.alumninetwork.chapters.term;
