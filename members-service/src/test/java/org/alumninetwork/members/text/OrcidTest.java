package org.alumninetwork.members.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrcidTest {

    @Test
    void theCheckCharacterMustFit() {
        assertThat(Orcid.Validator.fits("0000-0002-1825-0097")).isTrue();
        assertThat(Orcid.Validator.fits("0000-0002-1694-233X")).isTrue();
        assertThat(Orcid.Validator.fits("0000-0002-1825-0098")).isFalse();
        assertThat(Orcid.Validator.fits("0000-0000-0000-0000")).isFalse();
        assertThat(Orcid.Validator.fits("0000000218250097")).isFalse();
    }
}
