/**
 * Mails about events.
 *
 * <p>Messages are written to an outbox in the transaction of what they tell of, and brought out at least once under
 * one Message-ID ({@code MAIL_ENABLED}, {@code SMTP_HOST}, {@code SMTP_PORT}, {@code MAIL_FROM}), in the member's
 * language (en, fi, sv), with the event for the calendar. Names and addresses are looked up when a mail goes out. Who
 * wants no e-mail gets none; a pause, or {@code events} among the muted topics, holds off reminders.
 */
package org.alumninetwork.events.message;
