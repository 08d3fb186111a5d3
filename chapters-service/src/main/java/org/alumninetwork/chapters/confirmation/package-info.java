/** What a chapter confirms of itself on a day: evidence for its certification. */
package org.alumninetwork.chapters.confirmation;
