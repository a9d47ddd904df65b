// Chromium with a watch on it: whatever a page complains of, and whatever it
// asks another host for, is a fault.

import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";
import { root } from "./site.mjs";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Why the browser tests cannot run, or false. In CI a missing browser is a failure and no reason to skip. */
export const skip = existsSync(executablePath) || process.env.CI ? false : `SKIPPED: no Chromium at ${executablePath}`;
if (skip) console.error(skip);

/** Starts the server and Chromium. */
export async function start() {
  const server = await serve(root);
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb", "--font-render-hinting=none"],
  });
  return { server, browser, stop: async () => (await browser.close(), await server.close()) };
}

/** Opens a page in a fresh context. Returns { page, faults, close }. */
export async function open({ browser, server }, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce", ...options });
  const faults = [];
  await context.route("**", (route) => {
    const asked = route.request().url();
    if (asked.startsWith(server.origin + "/") || asked.startsWith("data:")) return route.continue();
    faults.push(`asked another host: ${asked}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(`script error: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`failed: ${request.url()}`));
  page.on("console", (message) => {
    // Chromium logs the status of the page itself, which a test of 404.html wants to be 404.
    if (message.type() === "error" && !(url === "/404.html" && /status of 404/.test(message.text()))) faults.push(`console: ${message.text()}`);
  });
  await page.goto(server.origin + url, { waitUntil: "load" });
  return { page, faults, close: () => context.close() };
}
