/** Keyset pages: opaque cursors that stay right while rows come and go. */
package org.alumninetwork.support.paging;
