import { Refused } from "../api.js";
import { useLanguage } from "../language.js";
import { logIn } from "../session.js";

/** What went wrong and what can be done about it, in the words of the API where it said something. */
export function Trouble({ failure, again }: { failure: unknown; again?: () => void }) {
  const { language, texts } = useLanguage();
  if (failure instanceof Refused && failure.problem.status === 401) {
    return (
      <div class="trouble" role="alert">
        <p>{texts.sessionOver}</p>
        <button type="button" onClick={() => void logIn(language)}>{texts.logIn}</button>
      </div>
    );
  }
  return (
    <div class="trouble" role="alert">
      {failure instanceof Refused ? <Explained refused={failure} /> : <p>{texts.offline}</p>}
      {again && <button type="button" class="quiet" onClick={again}>{texts.again}</button>}
    </div>
  );
}

/** The API explains in English. */
function Explained({ refused: { problem } }: { refused: Refused }) {
  const { texts } = useLanguage();
  return (
    <>
      <p lang="en"><strong>{problem.title}</strong> {problem.detail}</p>
      {problem.violations && (
        <ul lang="en">{problem.violations.map((each) => <li key={each.pointer}>{each.pointer.slice(1)}: {each.message}</li>)}</ul>
      )}
      {problem.requestId && <p class="small">{texts.reference} <code>{problem.requestId}</code></p>}
    </>
  );
}
