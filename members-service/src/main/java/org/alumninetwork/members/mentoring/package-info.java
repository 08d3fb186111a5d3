/** Offers to be a mentor for so many at a time; a check constraint holds to that number. */
package org.alumninetwork.members.mentoring;
