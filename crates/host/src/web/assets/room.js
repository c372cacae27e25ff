// Keeps a page up to date. Everything works without it: forms are forms. It patches `#part` when the room says that
// something is new, sends forms without leaving the page, saves drafts as they are written, and lets the clock run.
//
// What pages may say: `data-live` and `data-part` on `#part` (else /live and /part), `data-keys` where single keys do
// something, `data-key` on what they do, `data-autosave` on forms that are saved as they change, `data-at-once` on forms
// that are sent when something is chosen, `data-left-ms` and `data-running` on clocks, `data-in-sight` on what a list is
// about now, `#offline` for what is said while the line is down; `data-fleeting` on `#part` of which nothing is to be left
// once the page is gone from, `data-keep` where what is being typed is kept and `data-typed` for what was.
"use strict";
(() => {
  const part = () => document.getElementById("part");
  const touched = new WeakSet();
  document.documentElement.classList.add("scripted");

  // A new name for what is asked, so that asking again after a lost line does it once.
  const fresh = () => [...crypto.getRandomValues(new Uint8Array(12))].map((it) => it.toString(16).padStart(2, "0")).join("");

  // Patching: elements are matched by id, then by place. What somebody types in is left alone, and what is open stays so.
  const isField = (it) => it.matches("input, textarea, select");
  const isMine = (it) => isField(it) && it.type !== "hidden" && (it === document.activeElement || touched.has(it));
  const attributes = (old, now) => {
    for (const { name } of [...old.attributes]) {
      const isOurs = name === "open" && old.tagName === "DETAILS";
      if (!now.hasAttribute(name) && !isOurs) old.removeAttribute(name);
    }
    for (const { name, value } of now.attributes) {
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
  };
  const patch = (old, now) => {
    if (isMine(old)) { old.disabled = now.disabled; return; }
    // What was typed for an earlier turn is not carried into the next.
    const epoch = (form) => form.querySelector("input[name=epoch]")?.value;
    if (old.tagName === "FORM" && epoch(old) !== epoch(now)) { [...old.elements].forEach((it) => touched.delete(it)); old.reset(); }
    attributes(old, now);
    if (isField(old)) {
      if (old.type === "checkbox" || old.type === "radio") old.checked = now.checked;
      else if (old.tagName !== "SELECT" && old.value !== now.value) old.value = now.value;
    }
    children(old, now);
    if (old.tagName === "SELECT") old.value = now.value;
  };
  // Which children stand for one another: the longest run of equal names, so that what comes in between moves nothing.
  const name = (it) => it.nodeType !== Node.ELEMENT_NODE ? it.nodeName
    : it.nodeName + " " + (it.id || it.getAttribute("action") || it.getAttribute("name") || "");
  const pairs = (old, now) => {
    const [a, b] = [old.map(name), now.map(name)];
    const most = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
    for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) {
      most[i][j] = a[i] === b[j] ? most[i + 1][j + 1] + 1 : Math.max(most[i + 1][j], most[i][j + 1]);
    }
    const out = new Map();
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
      if (a[i] === b[j]) out.set(now[j++], old[i++]);
      else if (most[i + 1][j] >= most[i][j + 1]) i++;
      else j++;
    }
    return out;
  };
  const children = (old, now) => {
    const [before, after] = [[...old.childNodes], [...now.childNodes]];
    const same = pairs(before, after), kept = new Set(same.values());
    before.filter((it) => !kept.has(it)).forEach((it) => it.remove());
    let at = old.firstChild;
    for (const next of after) {
      const there = same.get(next);
      if (!there) { old.insertBefore(next, at); continue; }
      if (there.nodeType === Node.ELEMENT_NODE) patch(there, next);
      else if (there.nodeValue !== next.nodeValue) there.nodeValue = next.nodeValue;
      at = there.nextSibling;
    }
  };
  // Of two answers that cross on the way, the one that was asked for later counts; what was not taken is always shown.
  let asked = 0, shown = 0;
  const show = (markup, ticket) => {
    const there = part();
    if (!there || ticket < shown) return;
    shown = ticket;
    const now = document.createElement(there.tagName);
    now.innerHTML = markup;
    children(there, now);
    in_sight();
    clocks();
  };

  // Of a whole page what is in its part.
  const inner = (markup) => new DOMParser().parseFromString(markup, "text/html").getElementById("part")?.innerHTML ?? markup;
  // What a list is about now is kept in sight within it.
  const in_sight = () => document.querySelector("[data-in-sight]")?.scrollIntoView({ block: "nearest" });

  // Asking for the part anew. One question at a time; what came meanwhile is asked for once more.
  let asking = false, again = false;
  const offline = (is) => { const it = document.getElementById("offline"); if (it) it.hidden = !is; };
  const refresh = async () => {
    if (asking) { again = true; return; }
    asking = true;
    const ticket = ++asked;
    try {
      const answer = await fetch((part().dataset.part || "/part") + location.search, { cache: "no-store" });
      if (answer.ok) { show(inner(await answer.text()), ticket); offline(false); }
      // What a form that is under way has done may shut this page, and its answer says where to go.
      else if ((answer.status === 401 || answer.status === 410) && !sending) location.reload();
    } catch { offline(true); }
    asking = false;
    if (again) { again = false; refresh(); }
  };

  // In a room of hundreds not all ask in the same moment; nobody sees the difference. Who leads it, and the wall, do not wait.
  const spread = location.pathname === "/team" ? 150 : 0;
  let soon = 0;
  const hear = () => { soon ||= setTimeout(() => { soon = 0; refresh(); }, Math.random() * spread); };

  // Forms are sent where they stand. The same name is sent until there is an answer.
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  let sending = 0;
  const leave = (to) => { sending = Infinity; location.assign(to); };
  const send = async (...what) => { sending++; await sent(...what).finally(() => sending--); };
  const sent = async (form, button, isQuiet) => {
    const data = new FormData(form, button);
    data.set("command", fresh());
    const body = new URLSearchParams(data);
    const fields = [...form.elements].filter(isField);
    fields.forEach((it) => touched.delete(it));
    await Promise.all([...keeping.values()].map((it) => it()));
    const ticket = ++asked;
    for (let wait = 300; ; wait = Math.min(wait * 2, 4000)) {
      try {
        const answer = await fetch(button?.hasAttribute("formaction") ? button.formAction : form.action, { method: "POST", body });
        if (answer.status === 401 || answer.status === 410) { location.reload(); return; }
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        offline(false);
        // Another language changes more than a part.
        if (page.documentElement.lang && page.documentElement.lang !== document.documentElement.lang) { leave(answer.url); return; }
        const said = page.getElementById("said");
        const isRefused = !answer.ok || new URL(answer.url).searchParams.has("said");
        if (isRefused) fields.forEach((it) => touched.add(it));
        else fields.forEach((it) => keep(it, ""));
        const now = page.getElementById("part"), isHere = new URL(answer.url).pathname === location.pathname;
        if (now && part() && isHere) {
          if (!isRefused && !isQuiet) form.reset();
          if (!isQuiet || isRefused) history.replaceState(null, "", answer.url);
          show(now.innerHTML, isRefused ? ++asked : ticket);
          if (isRefused) document.getElementById("said")?.scrollIntoView({ block: "nearest" });
        } else if (answer.ok) leave(answer.url);
        else if (said) notice(said.textContent);
        return;
      } catch { offline(true); await pause(wait); }
    }
  };
  // What is being typed is kept, where the page wants that, until it is sent.
  const keeping = new Map(), kept = new Set();
  const isText = (it) => it.id && it.matches("textarea, input:not([type]), input[type=text]");
  const keep = (field, text) => {
    const to = part()?.dataset.keep, name = location.pathname + "#" + field.id;
    if (!to || !isText(field) || (!text && !kept.has(name))) return;
    kept.add(name);
    const now = async () => {
      clearTimeout(timer);
      keeping.delete(name);
      await fetch(to, { method: "POST", body: new URLSearchParams([[name, text]]) }).catch(() => {});
    };
    keeping.get(name)?.stop();
    const timer = setTimeout(now, 500);
    now.stop = () => clearTimeout(timer);
    keeping.set(name, now);
  };
  for (const [name, text] of Object.entries(JSON.parse(part()?.dataset.typed || "{}"))) {
    const [page, id] = name.split("#"), field = page === location.pathname && document.getElementById(id);
    kept.add(name);
    if (field) { field.value = text; touched.add(field); field.closest("details")?.setAttribute("open", ""); }
  }
  const notice = (words) => {
    let it = document.getElementById("said");
    if (!it) { it = document.createElement("p"); it.id = "said"; it.className = "said"; it.setAttribute("role", "alert"); part().prepend(it); }
    it.textContent = words;
  };
  const isLive = (form) => form.method === "post" && part()?.contains(form);
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!isLive(form) || event.defaultPrevented) return;
    event.preventDefault();
    clearTimeout(saving.get(form));
    send(form, event.submitter, false);
  });
  const saving = new WeakMap();
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form) return;
    touched.add(event.target);
    if (!form.dataset.autosave) { keep(event.target, event.target.value); return; }
    clearTimeout(saving.get(form));
    saving.set(form, setTimeout(() => { saving.delete(form); send(form, null, true); }, 700));
  });
  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (form?.dataset.atOnce) form.requestSubmit();
  });

  // What ends a page waits for what is still to be saved on it.
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.dataset.after) return;
    event.preventDefault();
    const drafts = [...document.querySelectorAll("form[data-autosave]")].filter((it) => saving.has(it));
    await Promise.race([Promise.all(drafts.map((it) => { clearTimeout(saving.get(it)); return send(it, null, true); })), pause(2000)]);
    form.submit();
  });

  // A pad of digits, for whoever has no keys: it fills the first field that has room.
  const digits = () => [...document.querySelectorAll(".digits input[type=password]")];
  document.addEventListener("click", (event) => {
    const digit = event.target.closest?.("[data-digit]")?.dataset.digit;
    if (!digit) return;
    const all = digits(), isBack = !/\d/.test(digit);
    const field = isBack ? all.findLast((it) => it.value) : all.find((it) => it.value.length < it.maxLength);
    if (!field) return;
    field.value = isBack ? field.value.slice(0, -1) : field.value + digit;
    field.focus();
  });

  // A button that was pressed with a pointer does not keep the keys: the space bar shows what comes next, and presses nothing twice.
  document.addEventListener("click", (event) => {
    if (part()?.dataset.keys && event.detail > 0) event.target.closest?.("button, summary, a")?.blur();
  });
  // Single keys, where the page has them and nobody is writing.
  document.addEventListener("keydown", (event) => {
    const at = event.target;
    if (!part()?.dataset.keys || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (at.matches("input, textarea, select") || (event.key === " " && at.matches("button, a, summary"))) return;
    const key = event.key.toLowerCase();
    if (key === "escape") { document.querySelectorAll(".deeds details[open]").forEach((it) => { it.open = false; }); return; }
    const does = [...document.querySelectorAll("[data-key]")].find((it) => it.dataset.key.split(",").includes(key));
    if (does && !does.disabled) { event.preventDefault(); does.click(); }
  });

  // Clocks run between two looks at the server.
  // In the digits of the page, and with the mark that its language has before a sign.
  const { dir, dataset: { zero } } = document.documentElement;
  const minus = (dir !== "rtl" ? "" : zero ? "\u061C" : "\u200E") + "−";
  const digits_of = (it) => zero ? it.replace(/\d/g, (digit) => String.fromCodePoint(zero.codePointAt(0) + Number(digit))) : it;
  const clocks = () => {
    document.querySelectorAll("[data-left-ms]").forEach((it) => {
      it.ends = performance.now() + Number(it.dataset.leftMs);
    });
    // Times of the day are said as clocks here do.
    document.querySelectorAll("[data-at-ms]").forEach((it) => {
      const at = new Date(Number(it.dataset.atMs)), two = (number) => String(number).padStart(2, "0");
      it.textContent = digits_of(two(at.getHours()) + ":" + two(at.getMinutes()));
    });
  };
  const text = (left) => {
    const seconds = left >= 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
    return (left <= -1000 ? minus : "") + digits_of(Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0"));
  };
  setInterval(() => document.querySelectorAll("[data-left-ms]").forEach((it) => {
    if (it.dataset.running !== "yes" || !it.ends) return;
    const left = it.ends - performance.now(), now = text(left);
    if (it.textContent !== now) it.textContent = now;
    it.classList.toggle("over", left < 0);
  }), 250);

  // The stream says that something is new; whoever comes back to the page asks at once.
  clocks();
  in_sight();
  if (part()) {
    let live;
    const listen = () => {
      live = new EventSource(part().dataset.live || "/live");
      live.onmessage = hear;
      live.onopen = () => { offline(false); refresh(); };
      // Browsers try again by themselves, but not after every answer.
      live.onerror = () => { offline(true); if (live.readyState === EventSource.CLOSED) setTimeout(listen, 4000); };
    };
    listen();
    addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
    document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
    addEventListener("pagehide", () => {
      live.close();
      // Whoever goes back to it finds nothing of it, not even for a moment.
      if (part()?.dataset.fleeting) document.body.replaceChildren();
    });
  }
})();
