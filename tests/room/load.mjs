// How long a room takes to tell many browsers that something is new, while the machine is busy with a batch.
//
//     node tests/room/load.mjs DIWAN FOLDER [BROWSERS]
//
// Everybody comes in, listens, and reads the page anew when told to; one of them speaks. Prints milliseconds from the word to the hint, and to the
// page that has it: median, ninety-ninth of a hundred, worst. Everybody comes from an address of their own, since a room holds each address to a pace.

import { spawn } from "node:child_process";
import http from "node:http";

const [diwan, folder, count = "300"] = process.argv.slice(2);
const ports = { room: 11000 + 2 * (process.pid % 4500), console: 11001 + 2 * (process.pid % 4500) };
const host = spawn(diwan, ["host", "tiny", "--walk-in", "--seats", "north,south", "--file", `${folder}/load.diwan`, "--phrase", "a b c d", "--no-browser", "--port", `${ports.room}`, "--console-port", `${ports.console}`], { stdio: ["ignore", "ignore", "pipe"] });
process.on("exit", () => host.kill("SIGKILL"));
let said = "";
host.stderr.on("data", (it) => (said += it));
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
while (!said.includes("Ctrl-C")) await pause(20);
const code = said.match(/code (\S{5})/)[1];
const agent = new http.Agent({ keepAlive: true, maxSockets: 400 });

function ask(port, method, path, cookie, body = "", from = undefined) {
  return new Promise((done, fail) => {
    const headers = { Origin: `http://127.0.0.1:${port}`, Cookie: cookie, "Content-Type": "application/x-www-form-urlencoded", "Content-Length": Buffer.byteLength(body) };
    const it = http.request({ host: "127.0.0.1", port, method, path, headers, agent: from ? undefined : agent, localAddress: from }, (answer) => {
      let text = "";
      answer.on("data", (part) => (text += part));
      answer.on("end", () => done({ status: answer.statusCode, cookie: answer.headers["set-cookie"]?.[0].split(";")[0], text }));
    });
    it.on("error", fail);
    it.end(body);
  });
}

const lead = (await ask(ports.console, "POST", "/enter", "", "phrase=a+b+c+d")).cookie;
await ask(ports.console, "POST", "/lead/doors", lead, "command=doors&open=yes");
await pause(500);
const people = [];
for (let number = 0; number < Number(count); number++) {
  const seat = ["north", "south"][number % 2];
  const came = await ask(ports.room, "POST", "/come", "", `name=P${number}&seat=${seat}&code=${code}&command=come${number}`, `127.0.1.${1 + (number % 250)}`);
  if (!came.cookie) throw new Error(`nobody came in: ${came.status} ${came.text.slice(0, 200)}`);
  people.push(came.cookie);
}
let begun = 0, word = "";
const hints = [], pages = [];
await Promise.all(people.map((cookie) => new Promise((done) => {
  http.get({ host: "127.0.0.1", port: ports.room, path: "/live", headers: { Cookie: cookie }, localAddress: `127.0.1.${1 + (people.indexOf(cookie) % 250)}` }, (stream) => {
    done();
    stream.on("data", async (part) => {
      if (!`${part}`.includes("data:") || !begun) return;
      const from = begun;
      hints.push(performance.now() - from);
      await pause(Math.random() * 150); // as the script of the page does
      const page = await ask(ports.room, "GET", "/part?tab=talk", cookie);
      if (page.text.includes(word)) pages.push(performance.now() - from);
    });
  });
})));
const batch = spawn(diwan, ["batch", "us_iraq_2020", "--runs", "10000000", "--quiet"], { stdio: "ignore" });
process.on("exit", () => batch.kill("SIGKILL"));
await pause(1000);
for (let round = 0; round < 20; round++) {
  word = `word${round}x`;
  begun = performance.now();
  await ask(ports.room, "POST", "/ask/state", people[round], `command=${word}&text=${word}`);
  await pause(1500);
}
const at = (all, share) => all.sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))]?.toFixed(0);
for (const [name, all] of [["hint", hints], ["page", pages]]) console.log(`${name}: ${all.length}, median ${at(all, 0.5)} ms, p99 ${at(all, 0.99)} ms, worst ${at(all, 1)} ms`);
process.exit(0);
