/** Answering together what is asked at the same time. */
package org.alumninetwork.support.line;
