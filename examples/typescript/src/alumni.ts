import createClient, { type Client, type Middleware } from "openapi-fetch";
import type { components, paths } from "./schema.js";

export type Problem = components["schemas"]["Problem"];

const ATTEMPTS = 5;
/** Seconds; whoever is told to wait longer is better asked than kept waiting. */
const LONGEST_PAUSE = 60;
const PASSING = new Set([429, 502, 503, 504]);

/** Where a token comes from; `anew` when the last one was refused. Nobody is logged in where there is none. */
export type TokenSource = (anew: boolean) => Promise<string | undefined>;

/**
 * The whole API, typed by the OpenAPI document; without a token as anybody may use it.
 *
 * @param waiting is told for how many seconds a request waits until it is sent again
 */
export function alumni(gateway: string, token?: TokenSource, waiting: (seconds: number) => void = () => {}): Client<paths> {
  const patient = patiently(waiting);
  const client = createClient<paths>({ baseUrl: gateway, fetch: patient });
  client.use(safeToRepeat);
  if (token) {
    client.use(loggedIn(token, patient));
  }
  return client;
}

/** Every POST bears a key: however often it is sent, it happens once, and is answered as the first time. */
const safeToRepeat: Middleware = {
  onRequest({ request }) {
    if (request.method === "POST" && !request.headers.has("Idempotency-Key")) {
      request.headers.set("Idempotency-Key", crypto.randomUUID());
    }
    return request;
  },
};

/** Sends the token; a request whose token has expired on the way is sent once more with a new one. */
function loggedIn(token: TokenSource, send: (request: Request) => Promise<Response>): Middleware {
  const bearing = (request: Request, value: string | undefined) => {
    if (value) {
      request.headers.set("Authorization", `Bearer ${value}`);
    }
    return request;
  };
  return {
    onRequest: async ({ request }) => bearing(request, await token(false)),
    async onResponse({ request, response }) {
      const renewed = response.status === 401 ? await token(true) : undefined;
      return renewed ? send(bearing(request, renewed)) : response;
    },
  };
}

/** Sends a request again where that is safe and may help: after a broken connection, a limit, or a service's bad moment. */
function patiently(waiting: (seconds: number) => void): (request: Request) => Promise<Response> {
  return async (request) => {
    const repeatable = request.method === "GET" || request.headers.has("Idempotency-Key");
    for (let attempt = 1; ; attempt++) {
      const last = !repeatable || attempt === ATTEMPTS;
      try {
        const response = await fetch(request.clone());
        const pause = Number(response.headers.get("Retry-After") ?? attempt);
        if (last || !PASSING.has(response.status) || pause > LONGEST_PAUSE) {
          return response;
        }
        await seconds(pause, waiting);
      } catch (broken) {
        if (last) {
          throw broken;
        }
        await seconds(attempt, waiting);
      }
    }
  };
}

function seconds(time: number, waiting: (seconds: number) => void): Promise<void> {
  waiting(time);
  return new Promise((resolve) => setTimeout(resolve, time * 1000));
}

type Answer<T> = { data?: { items: T[]; next?: string | null }; error?: unknown };

/** All items of a collection, page after page, each page asked for when it is needed. */
export async function* all<T>(page: (cursor?: string | null) => Promise<Answer<T>>): AsyncGenerator<T> {
  let cursor: string | null | undefined;
  do {
    const answer = await page(cursor);
    if (!answer.data) {
      throw new Error(`The page could not be read: ${JSON.stringify(answer.error)}`);
    }
    yield* answer.data.items;
    cursor = answer.data.next;
  } while (cursor);
}
