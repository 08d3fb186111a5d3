package org.alumninetwork.stack.demo.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OrcidTest {

    @Test
    void everyIdPassesTheCheckOfIso7064() {
        assertThat(LongStream.range(0, 10_000).mapToObj(Orcid::of))
                .allMatch(OrcidTest::isValid)
                .doesNotHaveDuplicates();
    }

    /** The iD of Josiah Carberry, the fictitious professor of ORCID's documentation. */
    @Test
    void theCheckOfThisTestAcceptsADocumentedId() {
        assertThat(isValid("0000-0002-1825-0097")).isTrue();
        assertThat(isValid("0000-0002-1825-0079")).isFalse();
    }

    @Test
    void allAreBelowTheBlockThatIsHandedOut() {
        assertThat(Orcid.of(Orcid.FREE - 1)).isLessThan("0000-0001-5000-0007");
        assertThatThrownBy(() -> Orcid.of(Orcid.FREE)).isInstanceOf(IllegalArgumentException.class);
    }

    /** ISO 7064 by its definition: the weighted sum of all characters, the check included, is 1 modulo 11. */
    private static boolean isValid(String orcid) {
        int remainder = 0;
        for (char character : orcid.replace("-", "").toCharArray()) {
            int digit = character == 'X' ? 10 : character - '0';
            remainder = (remainder * 2 + digit) % 11;
        }
        return orcid.matches("(\\d{4}-){3}\\d{3}[\\dX]") && remainder == 1;
    }
}
