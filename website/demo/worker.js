// Runs council_docs in Pyodide, so that the page never waits.
// The page starts this module from a blob, whose worker keeps the Content-Security-Policy of the page.

let base;
let pyodide;
let canReadPdf = false;

const report = (text, share) => postMessage({ kind: "progress", text, share });

async function fetchPackages(name) {
  const answer = await fetch(new URL(`../pyodide/${name}.zip`, base));
  if (!answer.ok) throw new Error(`${name}.zip: ${answer.status}`);
  return answer.arrayBuffer();
}

async function start(address) {
  base = address;
  report("Loading Python …", 0.1);
  const folder = new URL("../pyodide/", base).href;
  const { loadPyodide } = await import(`${folder}pyodide.mjs`);
  const engine = fetch(new URL("engine.py", base)).then((answer) => answer.text());
  const core = fetchPackages("core");
  pyodide = await loadPyodide({ indexURL: folder });
  report("Loading the library …", 0.7);
  pyodide.unpackArchive(await core, "zip");
  report("Starting the library …", 0.85);
  pyodide.runPython(await engine);
  postMessage({ kind: "ready" });
}

const isPdf = (data) => String.fromCharCode(...data.subarray(0, 5)) === "%PDF-";

async function read({ name, data }) {
  if (data instanceof Uint8Array && isPdf(data)) {
    if (!canReadPdf) report("Loading the PDF reader …", 0.5);
    if (!canReadPdf) pyodide.unpackArchive(await fetchPackages("pdf"), "zip");
    canReadPdf = true;
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
