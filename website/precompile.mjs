// Adds the bytecode of Pyodide's Python to an archive of modules, so that no browser has to compile them.
// node precompile.mjs PYODIDE ARCHIVE

import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, archive] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
const pyodide = await loadPyodide({ indexURL: folder });
pyodide.FS.mkdir("/modules");
pyodide.unpackArchive(new Uint8Array(readFileSync(archive)), "zip", { extractDir: "/modules" });
pyodide.runPython(`
import compileall, os, py_compile, zipfile
compileall.compile_dir(
    "/modules", quiet=2, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH, stripdir="/modules"
)
with zipfile.ZipFile("/joined.zip", "w", compresslevel=9) as joined:
    for folder, _, names in sorted(os.walk("/modules")):
        for name in sorted(names):
            path = os.path.join(folder, name)
            entry = zipfile.ZipInfo(os.path.relpath(path, "/modules"))
            with open(path, "rb") as file:
                joined.writestr(entry, file.read(), zipfile.ZIP_DEFLATED)
`);
writeFileSync(archive, pyodide.FS.readFile("/joined.zip"));
