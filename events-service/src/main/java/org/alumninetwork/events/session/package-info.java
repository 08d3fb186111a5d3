/** The programme of an event, and who speaks. */
package org.alumninetwork.events.session;
