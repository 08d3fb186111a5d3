/** Organisations and partnerships, a replica fed by chapters-service. */
package org.alumninetwork.events.organisation;
