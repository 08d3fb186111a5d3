/** What chapters report of a year, filled in from what is known, and the sum of a network. */
package org.alumninetwork.chapters.report;
