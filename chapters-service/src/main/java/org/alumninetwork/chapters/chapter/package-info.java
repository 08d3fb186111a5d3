/** Chapters, their applications, and the states of their certification. */
package org.alumninetwork.chapters.chapter;
