/** Members, a replica fed by members-service: this service goes on working while that one is down. */
package org.alumninetwork.chapters.member;
