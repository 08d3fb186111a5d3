/** Registry exports of any size and in any state, with a summary of what is in them. */
package org.alumninetwork.stack.demo.registry;
