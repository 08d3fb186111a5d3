/** What those who came say afterwards; nothing leads from an answer to who gave it. */
package org.alumninetwork.events.feedback;
