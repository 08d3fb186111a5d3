/**
 * Files that come in parts: each part is a row until the last one makes an import of them all.
 */
package org.alumninetwork.members.upload;
