// The gateway's own pages, as somebody who has just found them sees them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { close, fits, gateway, isAccessible, launch, open, screenshot, signIn } from "./browser.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("the front door says what this is and leads on", async () => {
  const page = await open(browser);
  await page.goto(gateway);
  await page.getByRole("heading", { name: "Alumni Network" }).waitFor();
  await isAccessible(page);
  await screenshot(page, "landing");
  for (const link of await page.getByRole("link").all()) {
    const answer = await page.request.get(new URL(await link.getAttribute("href"), gateway).href);
    assert.equal(answer.status(), 200, await link.getAttribute("href"));
  }
  await close(page);
});

test("each type of problem has a page that explains it", async () => {
  const page = await open(browser);
  await page.goto(`${gateway}/problems`);
  const types = await page.locator("main a").evaluateAll((links) => links.map((link) => link.href));
  assert.ok(types.length > 20, `${types.length} types of problems`);
  await isAccessible(page);
  await screenshot(page, "problems");
  for (const type of types) {
    const answer = await page.request.get(type, { headers: { Accept: "text/html" } });
    assert.equal(answer.status(), 200, type);
    assert.match(await answer.text(), /<h1>[^<]+<\/h1>\s*<p>|<h1/, type);
  }
  await page.goto(types[0]);
  await isAccessible(page);
  await screenshot(page, "problem");
  await close(page);
});

test("on the docs page a member logs in and tries a call", async () => {
  const page = await open(browser);
  await page.goto(`${gateway}/docs`);
  await page.getByRole("button", { name: "Authorize" }).first().click();
  const flow = page.locator(".auth-container", { hasText: "Flow: authorization_code with PKCE" });
  await flow.waitFor();
  const flows = await page.locator(".auth-container").getByText("Flow: ").allInnerTexts();
  assert.equal(flows.length, 2, `a login for people and one for programs, not ${flows}`);
  const popup = page.waitForEvent("popup");
  await flow.getByText("Authorize", { exact: true }).click();
  const login = await popup;
  await signIn(login, "member");
  await login.waitForEvent("close");
  await flow.getByText("Logout", { exact: true }).waitFor();
  await flow.getByText("Close", { exact: true }).click();
  await page.locator("#operations-tag-Members").click();
  const operation = page.locator("#operations-Members-getOwnMember");
  await operation.locator(".opblock-summary-path").click();
  await operation.getByRole("button", { name: "Try it out" }).click();
  await operation.getByRole("button", { name: "Execute" }).click();
  await operation.locator(".live-responses-table .response-col_status", { hasText: "200" }).waitFor();
  await operation.getByText("Achieng").first().waitFor();
  await screenshot(page, "docs", false);
  await close(page);
});

test("the pages are for phones and for the night too", async () => {
  const page = await open(browser, { viewport: { width: 390, height: 844 }, colorScheme: "dark" });
  for (const path of ["/", "/problems", "/docs"]) {
    await page.goto(gateway + path);
    await fits(page);
  }
  await page.goto(gateway);
  await isAccessible(page);
  await screenshot(page, "landing-phone-dark");
  await close(page);
});
