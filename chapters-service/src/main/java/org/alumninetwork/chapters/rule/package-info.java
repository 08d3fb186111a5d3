/** Rules of certification: data, in versions that never change. */
package org.alumninetwork.chapters.rule;
