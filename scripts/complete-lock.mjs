// npm leaves out of the lock file what the registry at hand does not offer: binaries for other platforms.
// `npm ci` then refuses that lock everywhere else. Run this after every change of a dependency.
import { readFileSync, writeFileSync } from "node:fs";

const systems = ["android", "darwin", "freebsd", "linux", "win32"];
const processors = ["arm64", "arm", "ia32", "x64", "wasm32", "riscv64", "ppc64", "s390x"];
const libraries = { musl: "musl", gnu: "glibc", gnueabihf: "glibc" };

/** @param {string} name such as `@scope/thing-linux-arm64-musl` */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  const libc = os.includes("linux") ? words.flatMap((word) => libraries[word] ?? []) : [];
  return { ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }) };
}

/** The folders in which a package at `path` finds its dependency, nearest first. */
function placesOf(path, name) {
  const places = [];
  for (let folder = path; ; folder = folder.slice(0, folder.lastIndexOf("/node_modules/"))) {
    places.push(`${folder === "" ? "" : `${folder}/`}node_modules/${name}`);
    if (!folder.includes("/node_modules/")) return folder === "" ? places : [...places, `node_modules/${name}`];
  }
}

/** Adds the entries that are missing and drops download addresses. @returns how many were added */
function completeLock(lock) {
  const { packages } = lock;
  let added = 0;
  for (const entry of Object.values(packages)) delete entry.resolved;
  for (const [path, { optionalDependencies = {} }] of Object.entries(packages))
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (placesOf(path, name).some((place) => packages[place])) continue;
      if (!/^\d/.test(version))
        throw new Error(`${path} wants ${name} ${version}: give the lock file its exact version`);
      packages[`node_modules/${name}`] = { version, ...platformOf(name), optional: true };
      added += 1;
    }
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return added;
}

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
console.log(`package-lock.json: ${completeLock(lock)} entries added`);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
