/** Required offices that nobody holds on a day, in an organisation and below. */
package org.alumninetwork.chapters.vacancy;
