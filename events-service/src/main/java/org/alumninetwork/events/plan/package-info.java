/** What belongs to an event (sessions, questions, quotas), copied to those of its series. */
package org.alumninetwork.events.plan;
