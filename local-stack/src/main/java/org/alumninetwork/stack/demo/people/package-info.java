/** People who do not exist, made from a seed: plausible names, studies and identifiers. */
package org.alumninetwork.stack.demo.people;
