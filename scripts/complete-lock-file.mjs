// Adds to package-lock.json the optional packages of other platforms that npm left out. A registry mirror need not
// carry the binaries of every platform; npm then writes a lock file without them, which `npm ci` refuses. Run it
// after a change of dependencies: `npm run lock`.
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];

/** True when the package at `where` finds the name in its own node_modules or in one further up. */
function isFound(packages, where, name) {
  for (let folder = where; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${folder}${folder === '' ? '' : '/'}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
  }
}

/** What npm writes of a platform package, but for the digest, which only a registry that has it can tell. */
function entryOf(name, version, isDev) {
  const words = name.split(/[-/]/);
  const at = words.findIndex((word) => systems.includes(word));
  const [os, cpu, libc = ''] = words.slice(at);
  if (at === -1 || cpu === undefined) throw new Error(`${name} names no platform`);
  const kind = /musl/.test(libc) ? ['musl'] : /gnu/.test(libc) ? ['glibc'] : undefined;
  return {
    version,
    cpu: [cpu],
    ...(isDev && { dev: true }),
    ...(os === 'linux' && kind && { libc: kind }),
    optional: true,
    os: [os],
  };
}

const lock = JSON.parse(readFileSync(path, 'utf8'));
const { packages } = lock;
const missing = Object.entries(packages).flatMap(([where, { optionalDependencies = {}, dev = false }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isFound(packages, where, name))
    .map(([name, version]) => [`node_modules/${name}`, entryOf(name, version, dev)]),
);
const complete = [...Object.entries(packages), ...missing].sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(complete) }, null, 2)}\n`);
console.log(`${missing.length} packages of other platforms added`);
