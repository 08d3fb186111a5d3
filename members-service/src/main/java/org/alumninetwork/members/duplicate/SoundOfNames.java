package org.alumninetwork.members.duplicate;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * How names sound, whichever comes first. Double Metaphone covers names in Latin letters, of European languages best,
 * after accents were taken away; a word in another script sounds like nothing but itself.
 */
final class SoundOfNames {

    private static final int LONGEST = 8;

    private final DoubleMetaphone phonetics = new DoubleMetaphone();

    SoundOfNames() {
        phonetics.setMaxCodeLen(LONGEST);
    }

    /** @param names words without case and accents, separated by one space */
    String of(String names) {
        return Arrays.stream(names.split(" "))
                .filter(word -> !word.isEmpty())
                .map(this::sound)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private String sound(String word) {
        String sound = phonetics.doubleMetaphone(word);
        return sound == null || sound.isEmpty() ? word : sound;
    }
}
