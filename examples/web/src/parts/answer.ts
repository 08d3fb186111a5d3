import { useEffect, useRef, useState } from "preact/hooks";
import { Refused } from "../api.js";

export type Load<T> = { data?: T; failure?: unknown; loading: boolean; again: () => void };

/** What the API answers; asked for again when one of the inputs changes, and an answer to older inputs is dropped. */
export function useAnswer<T>(ask: () => Promise<T>, inputs: readonly unknown[]): Load<T> {
  const [state, setState] = useState<{ data?: T; failure?: unknown; loading: boolean }>({ loading: true });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    const show = (next: { data?: T; failure?: unknown }) => current && setState({ ...next, loading: false });
    setState((before) => ({ ...before, loading: true }));
    ask().then(
      (data) => show({ data }),
      (failure: unknown) => show({ failure }),
    );
    return () => {
      current = false;
    };
  }, [...inputs, round]);
  return { ...state, again: () => setRound((last) => last + 1) };
}

type Page<T> = { items: T[]; next?: string | null };
export type Pages<T> = Load<T[]> & { more?: () => void };

/** A list that grows by a page when the visitor asks for more. */
export function usePages<T>(ask: (cursor?: string) => Promise<Page<T>>, inputs: readonly unknown[]): Pages<T> {
  const first = useAnswer(() => ask(), inputs);
  const [rest, setRest] = useState<{ of?: Page<T>; items: T[]; next?: string | null }>({ items: [] });
  const mine = rest.of === first.data ? rest : { items: [], next: first.data?.next };
  const { run, busy, failure } = useAction(async () => {
    const page = await ask(mine.next ?? "");
    setRest({ ...(first.data && { of: first.data }), items: [...mine.items, ...page.items], next: page.next ?? null });
  });
  return {
    ...(first.data && { data: [...first.data.items, ...mine.items] }),
    failure: first.failure ?? failure,
    loading: first.loading || busy,
    again: first.failure ? first.again : run,
    ...(mine.next && { more: run }),
  };
}

/**
 * Something that the visitor does. A second click while it runs does nothing. The key is the same until there is an
 * answer, so what is tried again after a broken connection happens once.
 */
export function useAction(act: (key: string) => Promise<void>): { run: () => void; busy: boolean; failure?: unknown } {
  const [state, setState] = useState<{ busy: boolean; failure?: unknown }>({ busy: false });
  const running = useRef(false);
  const key = useRef(crypto.randomUUID());
  const run = async () => {
    if (running.current) {
      return;
    }
    running.current = true;
    setState({ busy: true });
    try {
      await act(key.current);
      key.current = crypto.randomUUID();
      setState({ busy: false });
    } catch (failure) {
      if (failure instanceof Refused && failure.problem.status < 500 && failure.problem.status !== 429) {
        key.current = crypto.randomUUID();
      }
      setState({ busy: false, failure });
    }
    running.current = false;
  };
  return { run: () => void run(), ...state };
}
