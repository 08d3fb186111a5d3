// What a registry does to be told of changes: asks for a webhook, checks each message and takes it once.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { alumni } from "./alumni.js";

const gateway = process.env["GATEWAY"] ?? "http://localhost:8080";
const issuer = process.env["ISSUER"] ?? "http://localhost:8180/realms/alumni";
const secretOfClient = process.env["REGISTRY_SECRET"];
assert(secretOfClient, "REGISTRY_SECRET is the secret of the client `registry`; the local stack keeps it in .alumni/stack.json");

type Change = { id: string; type: string; subject: string; data?: unknown };

const taken = new Set<string>();
let signature: Webhook;
let told: (change: Change) => void;
const first = new Promise<Change>((resolve) => (told = resolve));

// Any 2xx takes a message; anything else brings it again. It may come twice: its id tells.
const receiver = createServer(async (request, response) => {
  const body = Buffer.concat(await request.toArray()).toString("utf8");
  try {
    const change = signature.verify(body, request.headers as Record<string, string>) as Change;
    const id = String(request.headers["webhook-id"]);
    if (!taken.has(id)) {
      taken.add(id);
      told(change);
    }
    response.writeHead(204).end();
  } catch {
    response.writeHead(400).end();
  }
}).listen(0);
const port = (receiver.address() as AddressInfo).port;

const registry = alumni(gateway, token);
const created = await registry.POST("/v1/webhooks/members", {
  body: { url: `http://localhost:${port}/`, description: "Example", types: ["org.alumninetwork.webhook.ping"] },
});
assert(created.data?.secret, JSON.stringify(created.error));
signature = new Webhook(created.data.secret);
const id = created.data.id;
console.log(`Webhook ${id}`);

// Somebody who does not know the secret is sent away.
const forged = await fetch(`http://localhost:${port}/`, { method: "POST", body: "{}" });
assert.equal(forged.status, 400);

const ping = await registry.POST("/v1/webhooks/members/{id}/ping", { params: { path: { id } } });
assert(ping.data, JSON.stringify(ping.error));
const change = await first;
assert(taken.has(ping.data.id));
console.log(`Received ${change.type}`);

const version = (await registry.GET("/v1/webhooks/members/{id}", { params: { path: { id } } })).response.headers.get("ETag");
assert(version);
const deleted = await registry.DELETE("/v1/webhooks/members/{id}", {
  params: { path: { id }, header: { "If-Match": version } },
});
assert.equal(deleted.response.status, 204);
receiver.close();
receiver.closeAllConnections();

async function token(): Promise<string> {
  const answer = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: "registry",
      client_secret: secretOfClient ?? "",
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}
