/**
 * What organisations offer to members.
 *
 * <p>Offers are claimed by members of the organisations that they name, on days of the giver; there are never more
 * claims than there are to claim, and no code works twice: the database holds both.
 */
package org.alumninetwork.chapters.offer;
