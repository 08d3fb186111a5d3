/** One round of an award, which goes through its phases by its days or by a decision, never back. */
package org.alumninetwork.chapters.cycle;
