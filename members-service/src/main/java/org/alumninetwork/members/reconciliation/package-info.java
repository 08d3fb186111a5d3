/** What the last whole file of a source said, held against the records. */
package org.alumninetwork.members.reconciliation;
