/** What of this service the feed and webhooks tell whom. */
package org.alumninetwork.events.change;
