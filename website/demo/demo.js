// The page: takes a document, asks the worker, shows the answer. Text is only ever set as text.

const PAUSE = 250; // milliseconds without typing before the text is read
const EXAMPLES = {
  en: "../examples/st09998-en.txt",
  el: "../examples/ruritania-el.txt",
  bg: "../examples/ruritania-bg.txt",
  pdf: "../examples/st09998-en.pdf",
  draft: "draft.txt",
};

const find = (id) => document.getElementById(id);
const [text, file, example, status, progress, tabs, panel] = [
  "text", "file", "example", "status", "progress", "tabs", "panel",
].map(find);

let current = null; // the answer for the last input
let view = "outline";
let last = 0; // the number of the last request
let isReady = false;
let waiting = null; // the input to read when the library is ready

// A worker from a blob keeps the Content-Security-Policy of this page: it can reach this site only.
const code = `import ${JSON.stringify(new URL("worker.js", import.meta.url).href)}; postMessage({kind: "loaded"});`;
const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })), { type: "module" });

worker.onerror = () => showStatus("The library could not be started in this browser.");
worker.onmessage = ({ data: message }) => {
  const { kind } = message;
  if (kind === "loaded") worker.postMessage({ task: "start", base: import.meta.url });
  else if (kind === "progress") showStatus(message.text, message.share);
  else if (kind === "ready") begin();
  else if (message.id !== undefined && message.id !== last) return; // of an earlier input
  else if (kind === "failure") showError(message.text);
  else if (message.task === "read") showDocument(message);
  else showOutput(message);
};

function begin() {
  isReady = true;
  showStatus("Ready.");
  if (waiting) read(...waiting);
}

function ask(message) {
  last += 1;
  worker.postMessage({ ...message, id: last });
}

function read(name, data) {
  if (!isReady) {
    waiting = [name, data];
    return;
  }
  showStatus("Reading …");
  ask({ task: "read", name, data });
}

function showStatus(words, share) {
  status.textContent = words;
  progress.hidden = share === undefined;
  if (share !== undefined) progress.value = share;
}

function showError(words) {
  current = null;
  showStatus("Not read.");
  panel.replaceChildren(make("p", words, "error"));
}

function showDocument(answer) {
  if (answer.error) {
    showError(answer.error);
    return;
  }
  current = answer;
  const { proof, conclusions, milliseconds } = answer;
  const count = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
  const proved = proof.proved ? "nothing lost" : "some characters lost";
  showStatus(
    `${count(conclusions, "conclusion")}, ${count(answer.diagnostics.length, "diagnostic")}; ` +
      `${count(proof.characters, "character")}, ${proof.set_aside} set aside, ${proved}. Read in ${Math.round(milliseconds)} ms.`,
  );
  document.documentElement.dataset.read ??= Math.round(performance.now()); // the first result, for tests
  showView();
}

function showView() {
  for (const tab of tabs.children) {
    const isShown = tab.dataset.view === view;
    tab.setAttribute("aria-selected", isShown);
    tab.tabIndex = isShown ? 0 : -1;
    if (isShown) panel.setAttribute("aria-labelledby", tab.id);
  }
  if (!current) return;
  if (view === "outline") panel.replaceChildren(make("pre", current.outline));
  else if (view === "diagnostics") panel.replaceChildren(...renderDiagnostics(current));
  else ask({ task: "write", format: view });
}

function showOutput(answer) {
  if (answer.error) {
    panel.replaceChildren(make("p", answer.error, "error"));
  } else if (view === "html") {
    const frame = make("iframe");
    frame.title = "Reading view";
    frame.setAttribute("sandbox", ""); // no scripts, no forms, no way out
    frame.srcdoc = answer.text;
    panel.replaceChildren(frame);
  } else {
    panel.replaceChildren(make("pre", answer.text));
  }
}

function make(name, words = "", className = "") {
  const element = document.createElement(name);
  element.textContent = words;
  if (className) element.className = className;
  return element;
}

function renderDiagnostics({ diagnostics, source }) {
  const list = make("ol", "", "diagnostics");
  diagnostics.forEach((one, at) => {
    const item = make("li");
    const link = make("a", one.code);
    link.href = `#place-${at}`;
    item.append(make("span", one.severity, one.severity), " ", link, ` ${one.message}`);
    list.append(item);
  });
  const words = make("pre", "", "source");
  const placed = new Set();
  for (const [piece, found, isAside] of source) {
    const element = make(found.length ? "mark" : "span", piece, isAside ? "aside" : "");
    if (found.length) {
      element.title = found.map((at) => `${diagnostics[at].code} ${diagnostics[at].message}`).join("\n");
      element.classList.add(diagnostics[found[0]].severity);
      for (const at of found) {
        if (placed.has(at)) continue;
        const anchor = make("span");
        anchor.id = `place-${at}`;
        anchor.tabIndex = -1;
        words.append(anchor);
        placed.add(at);
      }
    }
    words.append(element);
  }
  for (const link of list.querySelectorAll("a")) {
    if (!words.querySelector(link.hash)) link.replaceWith(link.textContent);
  }
  const head = diagnostics.length ? list : make("p", "No diagnostics.");
  return [head, make("p", "The source. Dimmed: set aside, such as page numbers.", "legend"), words];
}

// ------------------------------------------------------------------------------ input

let timer;
text.addEventListener("input", () => {
  clearTimeout(timer);
  example.value = "";
  timer = setTimeout(() => text.value.trim() && read("document.txt", text.value), PAUSE);
});

async function open(name, blob) {
  const data = new Uint8Array(await blob.arrayBuffer());
  const isPdf = String.fromCharCode(...data.subarray(0, 5)) === "%PDF-";
  text.value = isPdf ? "" : new TextDecoder().decode(data);
  read(name, data);
}

file.addEventListener("change", () => file.files[0] && open(file.files[0].name, file.files[0]));

async function openExample() {
  const address = EXAMPLES[example.value];
  if (!address) return;
  const answer = await fetch(new URL(address, import.meta.url));
  await open(address.split("/").pop(), await answer.blob());
}

example.addEventListener("change", openExample);
if (!text.value) openExample();

addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  const [dropped] = event.dataTransfer.files;
  if (!dropped) return;
  event.preventDefault();
  open(dropped.name, dropped);
});

// ------------------------------------------------------------------------------ tabs

const choose = (tab) => {
  view = tab.dataset.view;
  tab.focus();
  showView();
};

tabs.addEventListener("click", ({ target }) => target.dataset.view && choose(target));
tabs.addEventListener("keydown", (event) => {
  const all = [...tabs.children];
  const at = all.findIndex((tab) => tab.dataset.view === view);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  choose(all[(next + all.length) % all.length]);
});
