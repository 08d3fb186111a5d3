/** Who is proposed for an award, by whom, and whether they consent. */
package org.alumninetwork.chapters.nomination;
