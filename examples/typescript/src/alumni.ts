import createClient, { type Client, type Middleware } from "openapi-fetch";
import type { components, paths } from "./schema.js";

export type Problem = components["schemas"]["Problem"];

const ATTEMPTS = 5;
const PASSING = new Set([429, 502, 503, 504]);

/** The whole API, typed by the OpenAPI document; without a token as anybody may use it. */
export function alumni(gateway: string, token?: () => Promise<string>): Client<paths> {
  const client = createClient<paths>({ baseUrl: gateway, fetch: patiently });
  client.use(safeToRepeat);
  if (token) {
    client.use({
      async onRequest({ request }) {
        request.headers.set("Authorization", `Bearer ${await token()}`);
        return request;
      },
    });
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

/** Sends a request again where that is safe and may help: after a broken connection, a limit, or a service's bad moment. */
async function patiently(request: Request): Promise<Response> {
  const repeatable = request.method === "GET" || request.headers.has("Idempotency-Key");
  for (let attempt = 1; ; attempt++) {
    const last = !repeatable || attempt === ATTEMPTS;
    try {
      const response = await fetch(request.clone());
      if (last || !PASSING.has(response.status)) {
        return response;
      }
      await seconds(Number(response.headers.get("Retry-After") ?? attempt));
    } catch (broken) {
      if (last) {
        throw broken;
      }
      await seconds(attempt);
    }
  }
}

function seconds(time: number): Promise<void> {
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
