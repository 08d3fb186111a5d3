package org.alumninetwork.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A page of the folder {@code pages}, with places to fill in. */
public final class Template {

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    public static Template named(String name) {
        try (InputStream page = Template.class.getResourceAsStream("/pages/" + name)) {
            return new Template(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The page with the value, as it is, in place of {@code {{name}}}. */
    public Template with(String name, String value) {
        return new Template(text.replace("{{" + name + "}}", value));
    }

    @Override
    public String toString() {
        return text;
    }
}
