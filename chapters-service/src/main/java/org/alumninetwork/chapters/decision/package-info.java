/** What certifiers decide on a chapter, what follows from dates each night, and appeals. */
package org.alumninetwork.chapters.decision;
