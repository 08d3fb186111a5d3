/** Elections: recorded by the own board, and named by the terms that came of them. */
package org.alumninetwork.chapters.election;
