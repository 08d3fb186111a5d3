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
        return chapters.stream()
                .filter(chapter -> chapter.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    int count() {
        return 5 + chapters.size() + missions.size();
    }
}
