/** Organisations, offices, terms and partnerships, as chapters-service tells of them. */
package org.alumninetwork.members.organisation;
