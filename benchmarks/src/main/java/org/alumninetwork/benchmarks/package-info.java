/**
 * What {@code ./alumni bench} runs: each benchmark compares a part of the network with something well known that does
 * the same work, on the same machine, in the same run, and tells the ratio.
 */
package org.alumninetwork.benchmarks;
