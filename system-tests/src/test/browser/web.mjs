// The example web site, served from another origin than the gateway's, on good days and on bad ones.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { close, fits, gateway, isAccessible, launch, open, screenshot, serve, signIn } from "./browser.mjs";

const PHONE = { viewport: { width: 390, height: 844 } };
// What a refused request, or one that found nobody, leaves on the console.
const REFUSED = /Failed to load resource/;
const CORS = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Retry-After, X-Request-Id" };

let browser;
let site;
before(async () => {
  browser = await launch();
  site = await serve(process.env.SITE);
});
after(async () => {
  await browser.close();
  site.close();
});

test("anybody reads the calendar, at a desk and on a phone, by day and by night", async () => {
  for (const [name, options] of Object.entries({
    desk: {},
    phone: PHONE,
    "phone-dark": { ...PHONE, colorScheme: "dark" },
  })) {
    const page = await open(browser, options);
    await page.goto(site.address);
    await page.locator(".event").nth(3).waitFor();
    await isAccessible(page);
    await fits(page);
    await screenshot(page, `web-calendar-${name}`, false);
    await close(page);
  }
});

test("the calendar is searched, and grows", async () => {
  const page = await open(browser);
  await page.goto(site.address);
  await page.locator(".event").first().waitFor();
  const first = await page.locator(".event").count();
  await page.getByRole("button", { name: "Show more" }).click();
  await page.locator(".event").nth(first).waitFor();
  const title = await page.locator(".event h3").last().textContent();
  await page.getByRole("searchbox", { name: "Search" }).fill(title);
  await page.waitForFunction((wanted) => [...document.querySelectorAll(".event h3")].every((each) => each.textContent === wanted), title);
  await page.getByRole("searchbox", { name: "Search" }).fill("nothing of the kind");
  await page.getByText("Nothing is planned that fits").waitFor();
  await close(page);
});

test("it speaks the language of the browser, and another when told", async () => {
  const page = await open(browser, { locale: "sv-SE" });
  await page.goto(site.address);
  await page.getByRole("heading", { name: "Kalender" }).waitFor();
  await page.getByRole("combobox", { name: "Språk" }).selectOption("fi");
  await page.getByRole("heading", { name: "Kalenteri" }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "fi");
  await isAccessible(page);
  await close(page);
});

test("a member registers by keyboard, clicks twice, has one place and gives it back", async () => {
  const page = await loggedIn("member", await eventWithPlaces());
  const sent = registrationsSentBy(page);
  await page.getByRole("button", { name: "Register" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.locator(".panel").getByText("You have a place").waitFor();
  await page.getByRole("img", { name: "Your ticket" }).waitFor();
  assert.equal(new Set(sent.map((request) => request.headers()["idempotency-key"])).size, 1);
  await isAccessible(page);
  await screenshot(page, "web-event");
  await page.getByRole("button", { name: "Give my place back" }).click();
  await isAccessible(page);
  await screenshot(page, "web-question", false);
  await page.getByRole("dialog").getByRole("button", { name: "Give my place back" }).click();
  await page.getByRole("button", { name: "Register" }).waitFor();
  await close(page);
});

test("a member searches the directory", async () => {
  const page = await loggedIn("member", "#/directory");
  await page.locator(".person").nth(5).waitFor();
  await isAccessible(page);
  await screenshot(page, "web-directory", false);
  await page.getByRole("searchbox", { name: "Search" }).fill("Baraka Njoroge");
  await page.locator(".person").first().getByText("Baraka Njoroge").waitFor();
  await page.setViewportSize(PHONE.viewport);
  await fits(page);
  await close(page);
});

test("a member has a card that can be checked, and leaves", async () => {
  const page = await loggedIn("member", "#/mine");
  const code = page.getByRole("img", { name: "QR code" }).first();
  await code.waitFor();
  assert.ok(await code.evaluate((image) => image.complete && image.naturalWidth > 0));
  await page.locator("#my-events").waitFor();
  await isAccessible(page);
  await screenshot(page, "web-card");
  await page.setViewportSize(PHONE.viewport);
  await fits(page);
  await screenshot(page, "web-card-phone");
  await page.getByRole("button", { name: "Log out" }).click();
  await page.getByRole("button", { name: "Log in" }).first().waitFor();
  await close(page);
});

test("while the network is busy the visitor is told, and then served", async () => {
  const page = await open(browser, { expected: REFUSED });
  let refusals = 0;
  await page.route(`${gateway}/v1/events?**`, (route) =>
    ++refusals > 2 ? route.continue() : route.fulfill({ status: refusals === 1 ? 429 : 503, headers: { ...CORS, "Retry-After": "2" } }),
  );
  await page.goto(site.address);
  await page.getByRole("status").getByText("Trying again in 2 s").waitFor();
  await page.locator(".event").first().waitFor();
  await close(page);
});

test("when a service stays down the visitor can try again, and is told what to quote", async () => {
  const page = await open(browser, { expected: REFUSED });
  const problem = { type: "/problems/service-unavailable", title: "Away", status: 503, detail: "Come back later.", instance: "/v1/events", requestId: "r-17" };
  await page.route(`${gateway}/v1/events?**`, (route) =>
    route.fulfill({ status: 503, headers: { ...CORS, "Retry-After": "3600" }, contentType: "application/problem+json", json: problem }),
  );
  await page.goto(site.address);
  await page.getByRole("alert").getByText("r-17").waitFor();
  await isAccessible(page);
  await screenshot(page, "web-trouble", false);
  await page.unroute(`${gateway}/v1/events?**`);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator(".event").first().waitFor();
  await close(page);
});

test("an expired token is renewed unnoticed; when that fails too, the visitor logs in again", async () => {
  const page = await loggedIn("member", "#/mine", REFUSED);
  await page.locator("#my-events").waitFor();
  await spoilTokens(page, { access_token: "expired" });
  await page.getByRole("link", { name: "Directory" }).click();
  await page.locator(".person").first().waitFor();
  await spoilTokens(page, { access_token: "expired", refresh_token: "expired" });
  await page.getByRole("link", { name: "My page" }).click();
  await page.getByRole("main").getByRole("button", { name: "Log in" }).waitFor();
  await close(page);
});

async function loggedIn(login, hash, expected) {
  const page = await open(browser, expected && { expected });
  await page.goto(site.address + hash);
  await page.getByRole("banner").getByRole("button", { name: "Log in" }).click();
  await signIn(page, login);
  await page.getByRole("button", { name: "Log out" }).waitFor();
  return page;
}

function registrationsSentBy(page) {
  const sent = [];
  page.on("request", (request) => request.method() === "POST" && request.url().endsWith("/registrations") && sent.push(request));
  return sent;
}

/** A coming event of another country than the member's, to which the demonstration network sends them not. */
async function eventWithPlaces() {
  const inTwoDays = new Date(Date.now() + 2 * 24 * 3600 * 1000).toISOString().slice(0, 10);
  const answer = await fetch(`${gateway}/v1/events?from=${inTwoDays}&state=PUBLISHED&country=JP&limit=5`);
  const [event] = (await answer.json()).items;
  assert.ok(event, "an event is coming in Japan");
  return `#/events/${event.id}`;
}

async function spoilTokens(page, tokens) {
  await page.evaluate((spoilt) => {
    const [key] = Object.keys(sessionStorage).filter((each) => each.startsWith("oidc.user"));
    sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(sessionStorage.getItem(key)), ...spoilt }));
  }, tokens);
}
