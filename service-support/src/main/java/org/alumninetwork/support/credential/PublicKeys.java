package org.alumninetwork.support.credential;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.support.problem.CommonProblems;

/** What everybody may know to check what was signed here, without asking here again. */
@ApplicationScoped
public class PublicKeys {

    private final SigningKeys keys;

    PublicKeys(SigningKeys keys) {
        this.keys = keys;
    }

    /** @param algorithms by which it is signed here: of each there is a key, also before anything is signed */
    public PublicKeySet all(SigningAlgorithm... algorithms) {
        return new PublicKeySet(
                keys.published(algorithms).stream().map(PublicKeyView::of).toList());
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none, or none any more
     */
    public PublicKeyView required(String id) {
        return keys.find(id)
                .map(PublicKeyView::of)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no key " + id + "."));
    }
}
