/** What may be held in an organisation: one office of each type, held by one person at a time or by several. */
package org.alumninetwork.chapters.office;
