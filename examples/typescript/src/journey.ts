// What a member does with a web site: looks for an event, logs in, registers, changes their mind.
import assert from "node:assert/strict";
import { all, alumni } from "./alumni.js";

const gateway = process.env["GATEWAY"] ?? "http://localhost:8080";
const issuer = process.env["ISSUER"] ?? "http://localhost:8180/realms/alumni";
const username = process.env["LOGIN"] ?? "member2";

const tomorrow = new Date(Date.now() + 24 * 3600 * 1000).toISOString().slice(0, 10);

// Anybody may read the calendar; pages follow each other by themselves.
const anybody = alumni(gateway);
const coming = [];
for await (const event of all((cursor) =>
  anybody.GET("/v1/events", { params: { query: { from: tomorrow, state: "PUBLISHED", limit: 20, ...(cursor && { cursor }) } } }),
)) {
  coming.push(event);
}
const event = coming.find((each) => each.capacity !== undefined);
assert(event, "the demonstration network has coming events");
console.log(`${coming.length} coming events; the first with places: ${Object.values(event.title)[0]}, ${event.startsAt}`);

// A web site logs people in with PKCE in their browser; only the local realm lets a script use a password.
const me = alumni(gateway, logIn);
const card = await me.GET("/v1/members/me");
assert(card.data, JSON.stringify(card.error));
console.log(`Logged in as ${card.data.displayName}`);

// A change names the version that it was made from: nobody's work is overwritten.
const version = card.response.headers.get("ETag");
assert(version);
const employer = `Lund University ${Date.now()}`;
const changed = await me.PATCH("/v1/members/me", {
  params: { header: { "If-Match": version } },
  body: { employer },
  headers: { "Content-Type": "application/merge-patch+json" },
});
assert.equal(changed.data?.employer, employer);
const tooLate = await me.PATCH("/v1/members/me", {
  params: { header: { "If-Match": version } },
  body: { employer: "Somebody else's idea" },
  headers: { "Content-Type": "application/merge-patch+json" },
});
assert.equal(tooLate.response.status, 412);

// A double click is one registration, as both carry the same key.
const registerOnce = () =>
  me.POST("/v1/events/{id}/registrations", {
    params: { path: { id: event.id }, header: { "Idempotency-Key": key } },
    body: {},
  });
const key = crypto.randomUUID();
const clicks = await Promise.all([registerOnce(), registerOnce()]);
const registered = clicks.find((click) => click.data)?.data ?? (await registerOnce()).data;
assert(registered, JSON.stringify(clicks.map((click) => click.error)));
assert.equal((await registerOnce()).data?.id, registered.id);
console.log(`Registered: ${registered.state}`);

const cancelled = await me.POST("/v1/registrations/{id}/cancellation", { params: { path: { id: registered.id } } });
assert.equal(cancelled.data?.state, "CANCELLED");

// An error says what is wrong, where, and what would be right.
const wrong = await me.GET("/v1/events", { params: { query: { limit: 5000 } } });
assert.equal(wrong.response.status, 400);
console.log(`A bad request: ${wrong.error?.detail} ${JSON.stringify(wrong.error?.violations)}`);

async function logIn(): Promise<string> {
  const answer = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "password", client_id: "script", username, password: `${username}-demo` }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}
