package org.alumninetwork.support.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParameterFormTest {

    enum Colour {
        RED,
        BLUE
    }

    @Test
    void whatCanBeReadHasNoFault() {
        assertThat(ParameterForm.of(int.class).faultOf("12")).isEmpty();
        assertThat(ParameterForm.of(Boolean.class).faultOf("false")).isEmpty();
        assertThat(ParameterForm.of(LocalDate.class).faultOf("2024-02-29")).isEmpty();
        assertThat(ParameterForm.of(Colour.class).faultOf("RED")).isEmpty();
        assertThat(ParameterForm.of(String.class).faultOf("")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsToldWhatWouldBeRight() {
        assertThat(ParameterForm.of(int.class).faultOf("1.5")).hasValue("must be a whole number");
        assertThat(ParameterForm.of(Boolean.class).faultOf("yes")).hasValue("must be true or false");
        assertThat(ParameterForm.of(LocalDate.class).faultOf("2023-02-29"))
                .hasValueSatisfying(rule -> assertThat(rule).contains("must be a date"));
        assertThat(ParameterForm.of(UUID.class).faultOf("7")).hasValue("must be a UUID");
        assertThat(ParameterForm.of(Colour.class).faultOf("red")).hasValue("must be one of [RED, BLUE]");
    }
}
