/**
 * Holds every import of the repository to `dependency-policy.json`: which package may import which, no deep imports, no
 * relative path out of a package, none between folders that stand apart (contracts, features of the portal), no
 * unlisted external, no cycle between packages or files, nothing undeclared.
 */
import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { findCycles } from '../lib/find-cycles.mjs'
import { isSource, isTestFile, listFiles } from '../lib/list-files.mjs'
import { fromRoot, ROOT } from '../lib/root.mjs'
import { importsOf } from '../lib/syntax-tree.mjs'

const SCOPE = '@chassis/'

/** @returns {import('../lib/findings.mjs').Finding[]} */
export function checkDependencyPolicy(root = ROOT) {
  const read = (path) => readFileSync(`${root}/${path}`, 'utf8')
  const policy = JSON.parse(read('dependency-policy.json'))
  const files = new Map(listFiles(root, isSource).map((path) => [path, read(path)]))
  const manifests = new Map()
  for (const [name, { folder }] of Object.entries(policy.packages)) {
    const path = `${folder}/package.json`
    if (existsSync(fromRoot(path))) manifests.set(name, JSON.parse(read(path)))
  }
  return findPolicyBreaches({ policy, files, manifests })
}

/**
 * The check itself, on texts alone.
 * @param {{ policy: any, files: ReadonlyMap<string, string>, manifests: ReadonlyMap<string, any> }} repository
 */
export function findPolicyBreaches({ policy, files, manifests }) {
  const findings = [...policyCycles(policy), ...manifestBreaches(policy, manifests)]
  const fileGraph = new Map()
  for (const [file, text] of files) {
    const owner = ownerOf(policy, file)
    if (owner === undefined) continue
    const edges = new Set()
    fileGraph.set(file, edges)
    for (const { specifier, line } of importsOf(file, text)) {
      const report = (rule, message) => findings.push({ file, line, rule, message })
      if (specifier === undefined) checkComputed(owner, file, report)
      else if (specifier.startsWith('.')) checkRelative({ policy, owner, file, specifier, files, edges, report })
      else if (specifier.startsWith(SCOPE)) checkInternal({ policy, owner, file, specifier, manifests, report })
      else checkExternal({ policy, owner, file, specifier, manifests, report })
    }
  }
  for (const cycle of findCycles(fileGraph)) {
    findings.push({ file: cycle[0], rule: 'file-cycle', message: `imports itself: ${cycle.join(' -> ')}` })
  }
  return findings
}

/** The policy entry a file falls under: its package, or one of the plain folders. */
function ownerOf(policy, file) {
  for (const [name, entry] of Object.entries(policy.packages)) {
    if (file.startsWith(`${entry.folder}/`)) return { ...entry, name, isPackage: true }
  }
  const [top] = file.split('/')
  const entry = policy.folders[top]
  return entry === undefined ? undefined : { ...entry, name: top, folder: top, isPackage: false }
}

/** A package names its modules, or no reader and no bundler can follow it; scripts and tests may compute them. */
function checkComputed(owner, file, report) {
  if (owner.isPackage && !isTestFile(file)) report('computed-import', 'write the module of an import as a plain string')
}

function checkRelative({ policy, owner, file, specifier, files, edges, report }) {
  const target = posix.normalize(posix.join(posix.dirname(file), specifier))
  const inside = target.startsWith(`${owner.folder}/`)
  if (!inside) {
    const shared = isTestFile(target) || policy.tests.reach.some((folder) => target.startsWith(`${folder}/`))
    const reachable = isTestFile(file) && shared
    const free = !owner.isPackage && ownerOf(policy, target)?.isPackage !== true
    if (!reachable && !free)
      report('leaves-package', `${specifier} leaves ${owner.folder}; import the package by its name`)
    return
  }
  if (owner.isPackage && !/\.(ts|tsx|mjs|js|json)$/.test(specifier)) {
    report('no-extension', `${specifier} must name its file with the extension`)
  }
  if (!isTestFile(file)) checkApart(owner, file, target, report)
  if (files.has(target)) edges.add(target)
}

/** Folders below one that import each other only through those that they share. */
function checkApart({ folder, apart }, file, target, report) {
  if (apart === undefined) return
  const siblingOf = (path) => {
    const below = `${folder}/${apart.below}/`
    const [sibling, inside] = path.startsWith(below) ? path.slice(below.length).split('/') : []
    return inside === undefined || apart.shared.includes(sibling) ? undefined : sibling
  }
  const [from, to] = [siblingOf(file), siblingOf(target)]
  if (from !== undefined && to !== undefined && from !== to)
    report('not-apart', `${from} may not import ${to}: what both need belongs elsewhere`)
}

function checkInternal({ policy, owner, file, specifier, manifests, report }) {
  const [name, ...rest] = specifier.slice(SCOPE.length).split('/')
  const entryPoint = rest.length === 0 ? '.' : `./${rest.join('/')}`
  if (policy.packages[name] === undefined)
    return report('unknown-package', `${specifier} is no package of this repository`)
  if (manifests.get(name)?.exports?.[entryPoint] === undefined) {
    return report('deep-import', `${specifier} is no entry point; the exports of ${SCOPE}${name} list those`)
  }
  if (name === owner.name) return report('self-import', `${owner.name} imports itself by name; use a relative path`)
  const allowed = isTestFile(file) ? [...owner.imports, ...policy.tests.imports] : owner.imports
  const wanted = [name, ...rest].join('/')
  if (!allowed.some((pattern) => pattern === '*' || pattern === wanted || pattern === `${name}/*`)) {
    report('forbidden-import', `${owner.name} may not import ${specifier}`)
  }
}

function checkExternal({ policy, owner, file, specifier, manifests, report }) {
  const module = specifier.startsWith('node:') ? specifier : packageName(specifier)
  const inTest = isTestFile(file)
  const allowed = inTest ? [...owner.externals, ...policy.tests.externals] : owner.externals
  const path = file.slice(owner.folder.length + 1)
  if (!allowed.some((entry) => allows(entry, module, path, inTest))) {
    return report('forbidden-external', `${owner.name} may not import ${specifier} here`)
  }
  if (!owner.isPackage || inTest || module.startsWith('node:')) return
  if (manifests.get(owner.name)?.dependencies?.[module] === undefined) {
    report('undeclared-dependency', `${module} is missing from the dependencies of ${owner.folder}/package.json`)
  }
}

function allows(entry, module, path, inTest) {
  const wanted = typeof entry === 'string' ? entry : entry.module
  const named = wanted === module || (wanted === 'node:*' && module.startsWith('node:'))
  return named && (typeof entry === 'string' || inTest || entry.only.some((prefix) => path.startsWith(prefix)))
}

function packageName(specifier) {
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]
}

function policyCycles(policy) {
  const graph = new Map()
  for (const [name, { imports }] of Object.entries(policy.packages)) {
    graph.set(name, new Set(imports.map((entry) => entry.split('/')[0])))
  }
  return findCycles(graph).map((cycle) => ({
    file: 'dependency-policy.json',
    rule: 'policy-cycle',
    message: `packages depend on each other in a circle: ${cycle.join(' -> ')}`,
  }))
}

/** A manifest declares what the policy allows and nothing else, each version exactly. */
function manifestBreaches(policy, manifests) {
  const findings = []
  for (const [name, manifest] of manifests) {
    const entry = policy.packages[name]
    const report = (rule, message) => findings.push({ file: `${entry.folder}/package.json`, rule, message })
    for (const [dependency, version] of Object.entries(manifest.dependencies ?? {})) {
      if (!/^\d+\.\d+\.\d+$/.test(version)) report('inexact-version', `${dependency} ${version} is no exact version`)
      const allowed = dependency.startsWith(SCOPE)
        ? entry.imports.some((wanted) => wanted.split('/')[0] === dependency.slice(SCOPE.length))
        : entry.externals.some((wanted) => (typeof wanted === 'string' ? wanted : wanted.module) === dependency)
      if (!allowed) report('forbidden-dependency', `${name} may not depend on ${dependency}`)
    }
  }
  return findings
}
