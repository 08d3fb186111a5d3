/** Days from a first to a last one, on the local date of whoever they belong to. */
package org.alumninetwork.chapters.period;
