/** How long a body may be, by what it is: a file is streamed and may be large. */
package org.alumninetwork.members.http;
