/** Pictures of figures (SVG) that say in words what they show. */
package org.alumninetwork.chapters.chart;
