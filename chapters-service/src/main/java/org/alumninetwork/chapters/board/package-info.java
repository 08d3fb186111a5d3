/** Who held which office on a day; each member decides who sees the name. */
package org.alumninetwork.chapters.board;
