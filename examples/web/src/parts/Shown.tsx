import type { ComponentChildren } from "preact";
import { useLanguage } from "../language.js";
import type { Load, Pages } from "./answer.js";
import { Trouble } from "./Trouble.js";

/** An answer that came, the wait for it, or why it did not come. */
export function Shown<T>({ load, children }: { load: Load<T>; children: (data: T) => ComponentChildren }) {
  const { texts } = useLanguage();
  return (
    <div aria-busy={load.loading}>
      {load.data !== undefined && children(load.data)}
      {load.failure !== undefined && !load.loading && <Trouble failure={load.failure} again={load.again} />}
      {load.loading && load.data === undefined && <p class="loading">{texts.loading}</p>}
    </div>
  );
}

/** The same of a list, with a button for more of it. */
export function ShownPages<T>({ pages, none, children }: { pages: Pages<T>; none: string; children: (items: T[]) => ComponentChildren }) {
  const { texts } = useLanguage();
  return (
    <Shown load={pages}>
      {(items) => (
        <>
          {items.length > 0 ? children(items) : <p class="none">{none}</p>}
          {pages.more && (
            <button type="button" class="quiet more" aria-disabled={pages.loading} onClick={pages.more}>{texts.more}</button>
          )}
        </>
      )}
    </Shown>
  );
}
