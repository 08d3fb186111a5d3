/** Scans at the door, told one by one or later together, and who is inside. */
package org.alumninetwork.events.checkin;
