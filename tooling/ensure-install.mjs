/** Installs the locked dependencies when they are missing or differ from package-lock.json; otherwise does nothing. */
import { existsSync, readFileSync } from 'node:fs'
import { fromRoot } from './lib/root.mjs'
import { runProcess } from './lib/run-process.mjs'

const NODE_LEAST = [20, 19]

/** Stops with a clear line on a Node.js that is too old. Newer ones are never refused. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > NODE_LEAST[0] || (major === NODE_LEAST[0] && minor >= NODE_LEAST[1])) return
  process.stderr.write(
    `Chassis needs Node.js ${NODE_LEAST.join('.')} or newer; this is ${version}.\n` +
      'Install a newer one (24 is recommended) and run the same command again. Nothing was changed.\n',
  )
  process.exit(78)
}

/** Runs `npm ci` when {@link installProblem} finds a reason, and says so. */
export async function ensureInstall() {
  requireNode()
  const isThere = (path) => existsSync(fromRoot(path))
  const problem = installProblem(readLock(fromRoot('package-lock.json')), readLock(hiddenLockPath()), isThere)
  if (problem === undefined) return
  process.stdout.write(`Installing dependencies (${problem}) ...\n`)
  const npm = process.env.npm_execpath
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
  const { code } = await runProcess(command, [...first, 'ci', '--no-audit', '--no-fund'])
  if (code !== 0) {
    process.stderr.write('\nThe installation failed; see the lines above. Nothing else was started.\n')
    process.exit(code)
  }
}

/**
 * Why the installed tree does not match the lock file, or undefined when it does. Packages that are optional (binaries
 * for other platforms) may be absent; a package of this repository is a link, which is looked up with `isThere`.
 */
export function installProblem(wanted, installed, isThere) {
  if (wanted === undefined) return undefined
  if (installed === undefined) return 'node_modules is missing'
  for (const [path, entry] of Object.entries(wanted.packages)) {
    if (path === '' || !path.includes('node_modules/')) continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    if (entry.link) {
      if (!isThere(path)) return `${name} is not linked`
      continue
    }
    const present = installed.packages[path]
    if (present === undefined) {
      if (entry.optional || entry.devOptional || entry.peer) continue
      return `${name} is missing`
    }
    if (present.version !== entry.version) return `${name} is ${present.version} instead of ${entry.version}`
  }
  for (const path of Object.keys(installed.packages)) {
    if (path.includes('node_modules/') && wanted.packages[path] === undefined) return `${path} is no longer wanted`
  }
  return undefined
}

function hiddenLockPath() {
  return fromRoot('node_modules', '.package-lock.json')
}

function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}
