/**
 * Proof of having been there.
 *
 * <p>Certificates are issued by hosts once the event is completed, one to each who attended, and hold nothing about a
 * person: names are those of today, shown if their holder shows them. The credential is Open Badges 3.0 as a JSON Web
 * Token by RS256, signed when it is fetched; page and badge lead to the address where it is verified.
 */
package org.alumninetwork.events.certificate;
