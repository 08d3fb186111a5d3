/** What of this service the feed and webhooks tell whom; what is public is told to everybody. */
package org.alumninetwork.chapters.change;
