/** Where the demonstration network lives: chapters, missions and the tables under resources/demo. */
package org.alumninetwork.stack.demo.geography;
