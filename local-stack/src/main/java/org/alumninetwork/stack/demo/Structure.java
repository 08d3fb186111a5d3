package org.alumninetwork.stack.demo;

import java.util.List;

/**
 * The organisations: the institute with its network and chapters, the embassies, the university with its community, and
 * the association, which stands on its own.
 */
record Structure(
        Body institute,
        Body network,
        List<Body> chapters,
        List<Body> missions,
        Body university,
        Body community,
        Body association) {

    Body chapter(String code) {
        return called(code, chapters);
    }

    /** @param city in lower case */
    Body mission(String city) {
        return called("mission-" + city, missions);
    }

    private static Body called(String code, List<Body> bodies) {
        return bodies.stream()
                .filter(body -> body.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    int count() {
        return 5 + chapters.size() + missions.size();
    }
}
