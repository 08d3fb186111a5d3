/** What an organisation lets people join, and for how long: rolling or for fixed periods, free or for a fee. */
package org.alumninetwork.members.membershiptype;
