package org.alumninetwork.members.merge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a field's value comes from where it comes. */
@Schema(
        description =
                "AUTHORITY: a source owns it there. CHOSEN: the request says so. ONLY_THERE: the other record has "
                        + "none. UNITED: both lists together. STRICTER: of each field the setting that shows it to fewer. "
                        + "SURVIVOR_FIRST: both have one.")
enum MergeGround {
    AUTHORITY,
    CHOSEN,
    ONLY_THERE,
    UNITED,
    STRICTER,
    SURVIVOR_FIRST
}
