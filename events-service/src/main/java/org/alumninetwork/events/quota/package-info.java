/** Seats for some categories of those who come; quotas may overlap, and are locked in the order of their ids. */
package org.alumninetwork.events.quota;
