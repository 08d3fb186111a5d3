// A real browser, which fails the test at whatever it has to complain of.
import assert from "node:assert/strict";
import { createReadStream } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import axe from "axe-core";
import { chromium } from "playwright-core";

export const gateway = process.env.GATEWAY;
// Swagger UI reads the whole document before it answers a click: seconds, on a busy machine many.
const PATIENCE_MS = 240_000;
const MEDIA_TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml" };

export async function launch() {
  await mkdir("screenshots", { recursive: true });
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });
}

/**
 * A window of its own, with nothing remembered.
 *
 * @param expected what the browser may say on its console beside nothing: a refused request is told there
 */
export async function open(browser, { expected = /^$/, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB", ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  // Browsers ask for it of their own accord, whatever the page says.
  await context.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  const page = await context.newPage();
  page.complaints = [];
  const complain = (complaint) => expected.test(complaint) || page.complaints.push(complaint);
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complain(message.text()));
  page.on("pageerror", (error) => complain(String(error)));
  return page;
}

/** Ends the test of a page: nothing was complained of, and nobody is left out (WCAG 2.2, level AA). */
export async function close(page) {
  assert.deepEqual(page.complaints, []);
  await page.context().close();
}

export async function isAccessible(page) {
  // What still fades in has the contrast of neither before nor after.
  await page.evaluate(() => {
    const ending = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < Infinity);
    return Promise.allSettled(ending.map(({ finished }) => finished));
  });
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }),
  );
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`), []);
}

/** No page is wider than its window. */
export async function fits(page) {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= window, `${content} px of content in a window of ${window} px`);
}

export async function screenshot(page, name, fullPage = true) {
  await page.screenshot({ path: join("screenshots", `${name}.png`), fullPage, animations: "disabled" });
}

/** Fills in the issuer's login page. */
export async function signIn(page, login) {
  await page.locator("#username").fill(login);
  await page.locator("#password").fill(`${login}-demo`);
  await page.locator("#kc-login, [type=submit]").first().click();
}

/** Serves a folder at another origin than the gateway's. */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    const file = join(folder, path === "/" ? "index.html" : path);
    if (!(await stat(file).catch(() => undefined))?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "Content-Type": MEDIA_TYPES[extname(file)] });
    createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(0, "localhost", listening));
  return { address: `http://localhost:${server.address().port}/`, close: () => server.close() };
}
