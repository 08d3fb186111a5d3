/** Words in which people are written to, in the language that they read. */
package org.alumninetwork.events.wording;
