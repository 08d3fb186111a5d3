package org.alumninetwork.members.member;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** In which claims of a token the provider says what it has proven of a person. */
@ConfigMapping(prefix = "alumni.claims")
interface IdentityClaims {

    @WithDefault("eduperson_unique_id")
    String eduPersonUniqueId();

    @WithDefault("schac_personal_unique_code")
    String schacPersonalUniqueCode();

    @WithDefault("orcid")
    String orcid();
}
