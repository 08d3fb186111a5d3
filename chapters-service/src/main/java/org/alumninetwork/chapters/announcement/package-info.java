/** The result of an award: places with their reasons, kept as they were announced. */
package org.alumninetwork.chapters.announcement;
