/**
 * Organisations as a typed tree.
 *
 * <p>Which kind may stand under which is data ({@code organisation_kind_rule}); the database keeps the tree free of
 * circles. Organisations are archived from below rather than deleted, chapters once they are dissolved, and then change
 * no more; where one stood before is kept.
 */
package org.alumninetwork.chapters.organisation;
