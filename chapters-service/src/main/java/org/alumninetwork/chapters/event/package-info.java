/** Events that count as evidence and in statistics, a replica fed by events-service. */
package org.alumninetwork.chapters.event;
