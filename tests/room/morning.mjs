// A session of three turns in real browsers: four teams, a facilitator and the wall; offers, a lost connection, a program
// that is killed, a turn that is gone back to, and a look at every screen for what keeps people out.
//
//     node morning.mjs DIWAN FOLDER AXE [PICTURES]
//
// DIWAN is the program, FOLDER an empty folder, AXE the text of axe-core; PICTURES is a folder for pictures of the screens.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const [diwan, folder, axe, pictures] = process.argv.slice(2);
const phrase = "silent copper morning river";
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const seats = ["egypt", "ethiopia", "sudan", "african_union"];
const names = { egypt: "Layla", ethiopia: "Abebe", sudan: "Hassan", african_union: "Amina" };
const ports = { room: 11000 + 2 * (process.pid % 4500), console: 11001 + 2 * (process.pid % 4500) };
const file = `${folder}/morning.diwan`;
let program;
process.on("exit", () => program?.kill("SIGKILL"));

/** Starts the program, and waits until it answers. */
async function start(...more) {
  const given = ["host", ...more, "--phrase", phrase, "--no-browser", "--port", ports.room, "--console-port", ports.console];
  program = spawn(diwan, given.map(String), { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  program.stderr.on("data", (it) => (said += it));
  for (let tries = 0; tries < 200 && !said.includes("Ctrl-C"); tries++) await pause(50);
  assert.match(said, /Ctrl-C/, `the program says where it is: ${said}`);
  return said.match(/code (\S{5})/)?.[1];
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Waits for something to be so. */
async function until(what, holds, most = 150) {
  for (let tries = 0; tries < most; tries++) {
    if (await holds().catch(() => false)) return;
    await pause(100);
  }
  assert.fail(`never: ${what}`);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const faults = [];

/** A browser of somebody, with a screen of this size. */
async function somebody(name, width, height) {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  page.on("pageerror", (it) => faults.push(`${name}: ${it.message}`));
  page.on("request", (it) => {
    const host = new URL(it.url()).hostname;
    if (host !== "127.0.0.1") faults.push(`${name} asks ${it.url()}`);
  });
  return page;
}

// One room is read in two languages: a phone is Arabic, and so is a second wall.
let wall, wall_ar;

/** Looks at a screen for what keeps people out, light and dark; at the wall in both languages. */
async function look(page, name) {
  await searched(page, name);
  if (page === wall) await searched(wall_ar, `${name}-ar`);
}

async function searched(page, name) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    // The page's policy allows no script of others; a script that is evaluated from outside is none of the page.
    await page.evaluate(axe_text);
    const found = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: "tag", values } }), rules);
    for (const it of found.violations) faults.push(`${name}, ${colorScheme}: ${it.id} at ${it.nodes.map((node) => node.html).join(" and ")}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) faults.push(`${name} is ${wide} px too wide`);
    if (pictures) await page.screenshot({ path: `${pictures}/${name}-${colorScheme}.png` });
  }
  await page.emulateMedia({ colorScheme: null });
}

const axe_text = readFileSync(axe, "utf8");
const room = (path) => `http://127.0.0.1:${ports.room}${path}`;

let code = await start("nile_dam", "--walk-in", "--set", "turns=3", "--seats", seats.join(","), "--file", file);

// The facilitator comes to the console, and opens the room.
const lead = await somebody("console", 1366, 768);
await lead.goto(`http://127.0.0.1:${ports.console}/`);
await look(lead, "pass-phrase");
await lead.fill("input[name=phrase]", "not it");
await lead.press("input[name=phrase]", "Enter");
await until("a wrong phrase is said to be wrong", async () => (await lead.locator("#said").innerText()).length > 0);
await lead.fill("input[name=phrase]", phrase);
await lead.press("input[name=phrase]", "Enter");
const press = async (to) => lead.locator(`form[action="/lead/${to}"] button`).first().click();
const phase = async () => lead.locator("[aria-current=step], [aria-current=true]").first().innerText();
await until("the console opens", () => lead.locator('form[action="/lead/doors"]').isVisible());
await look(lead, "console-arrivals");
await press("doors");
await until("the doors are open", async () => (await fetch(room("/ping"))).ok);

/** The console moves on until it is in a phase. */
async function go(to) {
  for (let steps = 0; steps < 12 && !(await phase()).includes(to); steps++) {
    const before = await phase();
    await press(before.includes("Decision") ? "commit" : "advance");
    await until(`on from ${before}`, async () => (await phase()) !== before);
  }
  assert.ok((await phase()).includes(to), `${to}, not ${await phase()}`);
}

// Four teams come in by phone; the wall shows who is there.
[wall, wall_ar] = [await somebody("wall", 1920, 1080), await somebody("wall in Arabic", 1920, 1080)];
for (const [page, path] of [[wall, "/wall"], [wall_ar, "/wall?language=ar"]]) {
  await page.context().addCookies(await lead.context().cookies());
  await page.goto(`http://127.0.0.1:${ports.console}${path}`);
}
assert.equal(await wall_ar.evaluate(() => document.documentElement.dir), "rtl");
await look(wall, "wall-arrivals");
const teams = {};
for (const seat of seats) {
  const page = await somebody(seat, 390, 844);
  await page.goto(room(seat === "african_union" ? "/?language=ar" : "/"));
  if (seat === "african_union") await look(page, "join-ar");
  if (seat === "egypt") {
    await look(page, "join");
    await page.fill("input[name=code]", "WRONG");
    await page.fill("input[name=name]", names[seat]);
    await page.check(`input[name=seat][value=${seat}]`);
    await page.locator('form[action="/come"] button').click();
    await until("a wrong code is said to be wrong", async () => page.locator("#said").isVisible());
  }
  await page.fill("input[name=code]", code);
  await page.fill("input[name=name]", names[seat]);
  await page.check(`input[name=seat][value=${seat}]`);
  await page.locator('form[action="/come"] button').click();
  await page.waitForURL(/team/);
  teams[seat] = page;
}
await until("the wall shows everybody", async () => (await wall.locator("body").innerText()).includes("Egypt"));
await look(teams.egypt, "team-arrivals");
await go("Reading");
await teams.egypt.goto(room("/team?tab=brief"));
await look(teams.egypt, "team-brief");
await teams.egypt.locator('form[action="/ask/has_read"] button').click();

// A practice turn, on which two seats share the laptop of the room: nothing of one is left for the other, and nothing of it
// is left for the game.
const laptop = (path) => `http://127.0.0.1:${ports.console}${path}`;
const canary = "Nobody but Sudan reads this on the laptop.";
await press("practise");
await until("people practise", async () => (await phase()).includes("Practice"));
await look(lead, "console-practice");
await look(wall, "wall-practice");
for (const seat of ["sudan", "african_union"]) {
  await lead.selectOption(`#staff-${seat}`, "laptop");
  await until("the seat is hot", async () => (await lead.locator(`#staff-${seat}`).inputValue()) === "laptop");
}
await lead.fill("#words", "What was begun");
await lead.locator('form[action="/hand_over"] button').click();
await lead.waitForURL(/laptop/);
await look(lead, "curtain");
/** Those of a seat choose their digits, on the pad, and sit down. */
async function sit(digits) {
  for (const digit of digits + digits) await lead.locator(`[data-digit="${digit}"]`).click();
  await lead.locator('form[action="/laptop/sit"] button[type=submit]').click();
  await until("they sit down", () => lead.locator("#pass").isVisible());
}
await sit("271828");
await lead.goto(laptop("/laptop?tab=act"));
await lead.locator("#take-pen button").click();
await until("they have the pen", async () => !(await lead.locator("#take-pen").isVisible()));
await lead.locator("#draft input[name=choice]:not([value='']):enabled").first().check();
await until("there is something to lock", () => lead.locator("#lock input[name=reason]").isEnabled());
await lead.fill("#lock input[name=reason]", canary);
await lead.locator("#lock button").click();
await until("it is locked", async () => (await lead.locator("#locked").innerText()).includes(canary));
await look(lead, "laptop-act");
await lead.goto(laptop("/laptop?tab=talk"));
await lead.locator('form[action$="/ask/say"] textarea').fill(canary);
const beside = await lead.context().newPage();
await beside.goto(laptop("/laptop?tab=act"));
assert.ok((await beside.content()).includes(canary), "the test finds what is there");
await lead.locator("#pass button").click();
/** What a page holds, what stands in its fields too. */
const all = (page) => page.evaluate(() => document.documentElement.outerHTML + [...document.querySelectorAll("input, textarea")].map((it) => it.value).join("\n"));
const isClean = async (page, where) => assert.ok(!(await all(page)).includes(canary), `${where} reads what Sudan wrote`);
await until("the curtain is down", () => lead.locator(".curtain").isVisible());
await until("it is down in the other tab", () => beside.locator(".curtain").isVisible());
await isClean(beside, "the other tab");
for (let back = 0; back < 3; back++) {
  await lead.goBack();
  await isClean(lead, "whoever goes back");
  assert.ok(await lead.locator(".curtain").isVisible(), "there is a curtain behind the curtain");
}
for (const kept of ["localStorage", "sessionStorage"])
  assert.equal(await lead.evaluate((it) => globalThis[it].length, kept), 0, `something is in ${kept}`);
await sit("314159");
for (const tab of ["now", "act", "talk", "brief"]) {
  await lead.goto(laptop(`/laptop?tab=${tab}`));
  assert.ok((await lead.locator("h1").first().innerText()).includes("African Union"));
  await isClean(lead, "the next seat");
}
await look(lead, "laptop-next");
await lead.locator("#pass button").click();
await lead.goto(laptop("/part"));
await isClean(lead, "whoever sits at the laptop");
assert.ok(await lead.locator("input[name=phrase]").isVisible(), "the console is locked");
await lead.goto(laptop("/"));
await lead.fill("input[name=phrase]", phrase);
await lead.press("input[name=phrase]", "Enter");
await until("what was begun is there", async () => (await lead.inputValue("#words")) === "What was begun");
await lead.fill("#words", "");
await beside.close();
for (const seat of ["sudan", "african_union"]) {
  await lead.selectOption(`#staff-${seat}`, "people");
  await until("the seat is not hot", async () => (await lead.locator(`#staff-${seat}`).inputValue()) === "people");
}
await go("Situation");
await teams.sudan.goto(room("/team?tab=act"));
assert.ok(await teams.sudan.locator('form[action="/ask/lock"]').isVisible(), "nothing is locked from before");
await isClean(teams.sudan, "the first turn");

// The facilitator writes for a seat, which is told so.
await lead.goto(laptop("/for/sudan"));
await look(lead, "console-write");
await lead.locator("#draft input[name=choice]:not([value='']):enabled").first().check();
await until("the seat is told who wrote", () => teams.sudan.locator("#by").isVisible());
await lead.goto(laptop("/"));

/** A team takes the first thing on its menu, and a posture at every table; gives back what it took. */
async function draft(page) {
  await page.goto(room("/team?tab=act"));
  const form = page.locator('form[action="/ask/draft"]');
  const choice = form.locator("input[name=choice]:not([value='']):enabled").first();
  await choice.check();
  for (const table of new Set(await form.locator("input[name^='posture.']").evaluateAll((all) => all.map((it) => it.name))))
    await form.locator(`input[name='${table}']`).nth(1).check();
  await form.locator("button[type=submit], button:not([type])").last().click();
  const taken = await choice.getAttribute("value");
  await until("the draft is saved", async () => {
    await page.goto(room("/team?tab=act"));
    return page.locator(`form[action="/ask/draft"] input[name=choice][value="${taken}"]`).isChecked();
  });
  return taken;
}

async function lock(page, reason) {
  await page.goto(room("/team?tab=act"));
  await page.fill('form[action="/ask/lock"] input[name=reason]', reason);
  await page.locator('form[action="/ask/lock"] button').click();
  await until("the draft is locked", () => page.locator('form[action="/ask/unlock"]').isVisible());
}

// Turn 1: all decide; an offer, a counter-offer, a message, a statement.
await go("Negotiation");
await look(lead, "console-negotiation");
await look(wall, "wall-negotiation");
for (const seat of seats) await draft(teams[seat]);
await look(teams.egypt, "team-act");
for (const tab of ["now", "act", "talk", "brief"]) {
  await teams.african_union.goto(room(`/team?tab=${tab}`));
  assert.equal(await teams.african_union.evaluate(() => document.documentElement.lang), "ar");
  await look(teams.african_union, `team-${tab}-ar`);
}
await teams.egypt.goto(room("/team?tab=now"));
await look(teams.egypt, "team-now");

const secret = "Nobody but Ethiopia reads this sentence.";
await teams.egypt.goto(room("/team?tab=talk"));
const open = async (page) => page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
await open(teams.egypt);
await look(teams.egypt, "team-talk");
await teams.egypt.check('form[action="/ask/say"] input[value=ethiopia]');
await teams.egypt.fill('form[action="/ask/say"] textarea', secret);
await teams.egypt.locator('form[action="/ask/say"] button').last().click();
await teams.ethiopia.goto(room("/team?tab=talk"));
await until("the message arrives by itself", async () => (await teams.ethiopia.locator("body").innerText()).includes(secret));
await open(teams.egypt);
const issue = await teams.egypt.locator('form[action="/ask/offer"] input[name^="issue."]').first().getAttribute("name");
await teams.egypt.fill(`form[action="/ask/offer"] input[name="${issue}"]`, "55");
await teams.egypt.locator('form[action="/ask/offer"] button').last().click();
await until("the offer lies on the table", () => teams.ethiopia.locator('form[action="/ask/accept"]').first().isVisible());
await look(teams.ethiopia, "team-offer");
for (const seat of ["ethiopia", "sudan"]) {
  await teams[seat].goto(room("/team?tab=talk"));
  await teams[seat].locator('form[action="/ask/accept"] button').first().click();
}
// A bridging proposal: one asks, the others want it too, and it lies before all three. Egypt alone is given an adviser.
await teams.egypt.goto(room("/team?tab=talk"));
await open(teams.egypt);
await teams.egypt.locator('form[action="/ask/bridge"] button').click();
for (const seat of ["ethiopia", "sudan"]) {
  await teams[seat].goto(room("/team?tab=talk"));
  await until("the request is there", () => teams[seat].locator('form[action="/ask/answer_bridge"]').first().isVisible());
  if (seat === "ethiopia") await look(teams[seat], "team-bridging-asked");
  await teams[seat].locator('form[action="/ask/answer_bridge"] button').first().click();
}
await until("the paper lies before whoever asked", () => teams.egypt.locator('details[id^="lay-bridge-"]').isVisible());
await look(teams.egypt, "team-bridging");
await lead.locator('form[action="/lead/aid"]:has([value=egypt]) button').first().click();
await teams.egypt.goto(room("/team?tab=act"));
await until("the adviser has looked", () => teams.egypt.locator("span.advice").first().isVisible(), 900);
await look(teams.egypt, "team-adviser");
await teams.sudan.goto(room("/team?tab=act"));
assert.ok(!(await teams.sudan.content()).includes("dviser"), "Sudan was given none");

// A side deal: what Egypt will do this turn, for nothing but a word; Sudan takes the hand. A guess at how it will end.
const aside = "Between the two of us.";
await teams.egypt.goto(room("/team?tab=talk"));
await open(teams.egypt);
const hand = teams.egypt.locator('form[action="/ask/hold_out"]');
await hand.locator("[name=to]").first().evaluate((it) => {
  if (it.tagName === "SELECT") it.value = "sudan";
  else it.form.querySelector("[name=to][value=sudan]").checked = true;
});
await hand.locator('select[name="gives.choice"]').selectOption({ index: 1 });
await hand.locator("[name=words]").fill(aside);
await look(teams.egypt, "team-handshake");
await hand.locator("button").last().click();
await teams.sudan.goto(room("/team?tab=talk"));
await until("the hand is held out", () => teams.sudan.locator('form[action="/ask/shake"]').first().isVisible());
await teams.sudan.locator('form[action="/ask/shake"] button').first().click();
await until("the hand is taken", async () => (await lead.locator("body").innerText()).includes(aside));
await teams.egypt.goto(room("/team?tab=now"));
await open(teams.egypt);
const guesses = teams.egypt.locator('form[action="/ask/forecast"] input[name^="share."]');
for (let place = 0; place < (await guesses.count()); place++) await guesses.nth(place).fill(place === 0 ? "100" : "0");
await teams.egypt.locator('form[action="/ask/forecast"] button').last().click();

// What one seat was told is on no page of another, nor on the wall.
for (const seat of ["sudan", "african_union"])
  for (const tab of ["now", "act", "talk", "brief"]) {
    await teams[seat].goto(room(`/team?tab=${tab}`));
    assert.ok(!(await teams[seat].content()).includes(secret), `${seat} reads what Egypt wrote to Ethiopia`);
    if (seat !== "sudan") assert.ok(!(await teams[seat].content()).includes(aside), `${seat} reads what Egypt promised Sudan`);
  }
assert.ok(!(await wall.content()).includes(secret), "the wall shows what Egypt wrote to Ethiopia");

// A phone loses the network while it is written on, and what was written goes out when it is back.
await teams.sudan.goto(room("/team?tab=act"));
await teams.sudan.context().setOffline(true);
await teams.sudan.locator('form[action="/ask/draft"] input[name=choice][value=""]').check();
await pause(1500);
await teams.sudan.context().setOffline(false);
await until("the draft is saved once the network is back", async () => {
  await pause(500);
  const other = await teams.sudan.context().newPage();
  await other.goto(room("/team?tab=act"));
  const saved = await other.locator('form[action="/ask/draft"] input[name=choice][value=""]').isChecked();
  await other.close();
  return saved;
});

await go("Decision");
for (const seat of seats) await lock(teams[seat], "For the season.");
const locked = async () => (await lead.locator("body").innerText()).split("\n").filter((it) => it.trim() === "locked").length;
await until("the console sees all locked", async () => (await locked()) === seats.length);
await look(lead, "console-locked");

// The program is killed in the middle of a phase. It is taken up where it was, paused, with everything that was saved.
program.kill("SIGKILL");
await pause(300);
code = await start("--resume", file);
await lead.goto(`http://127.0.0.1:${ports.console}/`);
if (await lead.locator("input[name=phrase]").isVisible()) {
  await lead.fill("input[name=phrase]", phrase);
  await lead.press("input[name=phrase]", "Enter");
}
await until("the console is back", () => lead.locator('form[action="/lead/resume"]').first().isVisible());
assert.ok((await phase()).includes("Decision"), "the phase is the one that it was");
await until("phones are back by themselves", async () => (await teams.egypt.locator("body").innerText()).includes("Egypt"));
await teams.egypt.goto(room("/team?tab=act"));
assert.ok(await teams.egypt.locator('form[action="/ask/unlock"]').isVisible(), "what was locked is locked");
await press("resume");

await go("Turn closed");
await look(lead, "console-closed");
await go("Results");
for (let step = 0; step < 3; step++) {
  await press("show");
  await pause(300);
}
await look(wall, "wall-reveal");
await teams.egypt.goto(room("/team?tab=now"));
await look(teams.egypt, "team-reveal");

// Turn 2 is closed without a word from anybody; then the room goes back to its start, and plays it again.
await go("Situation");
await until("the second turn is open", async () => (await lead.locator("body").innerText()).includes("turn 2"));
await go("Results");
await lead.locator("summary, button").filter({ hasText: "Go back" }).first().click();
const rewind = lead.locator('form[action="/lead/rewind"]').first();
await rewind.locator("input[name=reason]").fill("Once more, with what we know now.");
const turns = rewind.locator("select[name=turn]");
if (await turns.count()) await turns.selectOption({ index: (await turns.locator("option").count()) - 1 });
await rewind.locator("button").last().click();
await until("the room is back at a situation", async () => (await phase()).includes("Situation"));

// To the end, with drafts of all.
for (let turn = 0; turn < 3; turn++) {
  if ((await phase()).includes("The end")) break;
  await go("Negotiation");
  for (const seat of seats) await draft(teams[seat]);
  await go("Looking back");
  await press("advance");
  await until("on from looking back", async () => !(await phase()).includes("Looking back"));
}
await until("the game is over", async () => (await phase()).includes("The end"));
await look(wall, "wall-end");
await look(lead, "console-end");
await teams.egypt.goto(room("/team?tab=now"));
await look(teams.egypt, "team-end");
assert.ok(await teams.egypt.locator('form[action="/ask/survey"]').isVisible(), "the survey is asked at the end");
for (const seat of seats) {
  await teams[seat].goto(room("/team?tab=now"));
  const survey = teams[seat].locator('form[action="/ask/survey"]');
  for (const what of ["realism", "fairness", "learning"]) await survey.locator(`input[name=${what}][value="4"]`).check();
  if (seat === "egypt") await look(teams.egypt, "team-survey");
  await survey.locator("button").click();
  await until(`${seat} has answered the survey`, async () => !(await survey.isVisible()) || (await teams[seat].locator("#survey .done").isVisible()));
}
await until("the console shows the survey", async () => (await lead.locator(".opinion").innerText()).includes("4.0 of 5"));

// The debrief: nothing is open before the timeline, and all of it is from there on.
await go("Debrief");
await look(lead, "console-debrief");
await look(wall, "wall-role");
const card = async () => lead.locator(".looking .cards [aria-current=true]").innerText();
const opened = async (seat) => {
  await teams[seat].goto(room("/team?tab=talk"));
  return (await teams[seat].content()).includes(secret);
};
assert.ok(!(await opened("sudan")), "what Egypt wrote is not open yet");
const pictured = new Set();

/** The next card of the deck, by the space bar. */
async function turn() {
  const before = await card();
  await lead.locator("body").press(" ");
  await until(`on from ${before}`, async () => (await card()) !== before);
  return card();
}

for (let cards = 0; cards < 6 && !(await card()).includes("turn 1"); cards++) await turn();
assert.match(await card(), /turn 1/, "the timeline comes");
await until("the wall shows the timeline", async () => (await wall.locator("h1").innerText()).includes("turn 1"));
await look(wall, "wall-timeline");
await until("what Egypt wrote is open", async () => opened("sudan"));
await open(teams.sudan);
await look(teams.sudan, "team-archive");
await teams.sudan.goto(room("/team?tab=act"));
await look(teams.sudan, "team-own");
await until("many futures are played", async () => {
  await pause(1000);
  return (await lead.locator(".looking").innerText()).includes("has been worked out");
}, 3000);
for (let cards = 0; cards < 60; cards++) {
  const at = await turn();
  const kind = (/^(Turn|The odds)/.exec(at)?.[0] ?? at).replace(/[^a-z]+/gi, "-");
  await pause(200);
  const small = await wall.evaluate(() => {
    const has_words = (it) => [...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    return [...document.querySelectorAll("main *")].filter((it) => has_words(it) && !it.closest("svg, .hidden") && parseFloat(getComputedStyle(it).fontSize) < 27.9).map((it) => it.outerHTML);
  });
  if (small.length) faults.push(`wall, ${at}: too small: ${small.join(" and ")}`);
  const tall = await wall.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
  if (tall > 0) faults.push(`wall, ${at}: ${tall} px too tall`);
  if (!pictured.has(kind)) { pictured.add(kind); await look(wall, `wall-card-${kind}`); }
  if (at.endsWith("?") && at.startsWith("Turn")) {
    for (const seat of seats) {
      await teams[seat].goto(room("/team?tab=now"));
      await teams[seat].locator('form[action="/ask/vote"] button').nth(seat === "egypt" ? 0 : 2).click();
      await until(`${seat} has voted`, () => teams[seat].locator("#vote .done").isVisible());
    }
    await until("the wall counts the votes", async () => (await wall.locator(".count").innerText()).startsWith("4 of 4"));
    await look(teams.egypt, "team-vote");
  }
  if (at.startsWith("What we take away")) {
    await teams.egypt.goto(room("/team?tab=now"));
    await teams.egypt.fill('form[action="/ask/commit"] textarea', "I will ask first.");
    await teams.egypt.check('form[action="/ask/commit"] input[name=named]');
    await look(teams.egypt, "team-commitment");
    await teams.egypt.locator('form[action="/ask/commit"] button').click();
    await until("it is on the wall", async () => (await wall.locator("body").innerText()).includes("I will ask first."));
  }
  if (at.startsWith("Thank you")) break;
}
assert.match(await card(), /Thank you/, "the deck comes to its end");
await look(lead, "console-thanks");
await teams.egypt.goto(room("/team?tab=act"));
await look(teams.egypt, "team-looking");
for (const path of ["/report.html?edition=facilitator", "/session.jsonl", "/tables.xlsx"]) {
  const file = await lead.evaluate(async (it) => { const answer = await fetch(it); return [answer.status, (await answer.arrayBuffer()).byteLength]; }, path);
  assert.ok(file[0] === 200 && file[1] > 1000, `${path}: ${file}`);
}

await browser.close();
program.kill("SIGINT");
await until("the program ends in order", async () => program.exitCode === 0);
assert.deepEqual(faults, []);
console.log("a morning was played");
