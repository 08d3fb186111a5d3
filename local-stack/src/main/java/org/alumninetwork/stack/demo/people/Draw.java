package org.alumninetwork.stack.demo.people;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that belongs to one thing: the same seed and number always draw the same, whichever thread asks and in
 * whatever order.
 */
public final class Draw {

    private final SplittableRandom random;

    private Draw(SplittableRandom random) {
        this.random = random;
    }

    public static Draw of(long seed, long number) {
        return new Draw(new SplittableRandom(scrambled(seed + scrambled(number))));
    }

    /** A bijection of 64 bits (the finaliser of SplitMix64), so different numbers never give the same result. */
    static long scrambled(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** True in {@code share} of the cases, from 0 to 1. */
    public boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** From {@code least} to {@code most}, both included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** A day from {@code first} to {@code last}, both included. */
    LocalDate day(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), last.toEpochDay() + 1));
    }
}
