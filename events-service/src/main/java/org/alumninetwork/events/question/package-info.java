/** What hosts ask those who register, and what counts as an answer. */
package org.alumninetwork.events.question;
