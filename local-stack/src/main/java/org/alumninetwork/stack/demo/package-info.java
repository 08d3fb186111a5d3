/**
 * The demonstration network: two networks of alumni as the documents of Svenska institutet and the University of
 * Helsinki describe them, loaded through the public API alone.
 */
package org.alumninetwork.stack.demo;
