/** What of this service the feed and webhooks tell whom: services everything, registries their own people. */
package org.alumninetwork.members.change;
