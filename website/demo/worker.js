// Runs council_docs in Pyodide, so that the page never waits.
// The page starts this module from a blob, whose worker keeps the Content-Security-Policy of the page.

const PACKAGES = { core: "core.zip", pdf: "pdf.zip" };
const loaded = new Set();
let base;
let pyodide;

const report = (text, share) => postMessage({ kind: "progress", text, share });

async function addPackages(name) {
  if (loaded.has(name)) return;
  const answer = await fetch(new URL(`../pyodide/${PACKAGES[name]}`, base));
  if (!answer.ok) throw new Error(`${PACKAGES[name]}: ${answer.status}`);
  pyodide.unpackArchive(await answer.arrayBuffer(), "zip");
  loaded.add(name);
}

async function start(address) {
  base = address;
  report("Loading Python …", 0.1);
  const folder = new URL("../pyodide/", base).href;
  const { loadPyodide } = await import(`${folder}pyodide.mjs`);
  const engine = fetch(new URL("engine.py", base)).then((answer) => answer.text());
  pyodide = await loadPyodide({ indexURL: folder });
  report("Loading the library …", 0.7);
  await addPackages("core");
  report("Starting the library …", 0.85);
  pyodide.runPython(await engine);
  postMessage({ kind: "ready" });
}

const isPdf = (data) => String.fromCharCode(...data.subarray(0, 5)) === "%PDF-";

async function read({ name, data }) {
  if (data instanceof Uint8Array && isPdf(data)) {
    if (!loaded.has("pdf")) report("Loading the PDF reader …", 0.5);
    await addPackages("pdf");
  }
  const input = typeof data === "string" ? data : pyodide.toPy(data);
  const begun = performance.now();
  const answer = JSON.parse(pyodide.globals.get("read")(name, input));
  input.destroy?.();
  return { ...answer, milliseconds: performance.now() - begun };
}

const write = ({ format }) => JSON.parse(pyodide.globals.get("write")(format));

// Of a Python error, the message is a traceback.
const lastLine = (error) => String(error.message ?? error).trim().split("\n").pop();

let queue = Promise.resolve();

onmessage = ({ data: message }) => {
  const { id, task } = message;
  queue = queue.then(async () => {
    try {
      if (task === "start") await start(message.base);
      else postMessage({ kind: "answer", id, task, ...(await (task === "read" ? read : write)(message)) });
    } catch (error) {
      postMessage({ kind: "failure", id, task, text: lastLine(error) });
    }
  });
};
