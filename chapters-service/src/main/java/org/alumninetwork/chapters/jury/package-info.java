/** Who scores nominations, who may not because of a conflict, and the scores, which nobody else on the jury sees. */
package org.alumninetwork.chapters.jury;
