/**
 * The deterministic zone is a pure function of its input: this check bans what could make two nodes differ. A line
 * may carry `// zone-ok: reason`, or stand below a line that is only that comment. A waiver that waives nothing is
 * reported too.
 */
import { readFileSync } from 'node:fs'
import { isSource, isTestFile, listFiles } from '../lib/list-files.mjs'
import { ROOT } from '../lib/root.mjs'
import { importsOf, lineIndex, parseSource, walk } from '../lib/syntax-tree.mjs'

const ZONE = ['primitives', 'protocol', 'proofs', 'finance', 'kernel', 'contracts']
/** The providers that primitives offers to the outside; nothing in the zone may import them. */
const PROVIDERS = /^packages\/primitives\/src\/(node|browser)/
/** The one place that turns a runtime's decoding exception into a refusal. */
const MAY_CATCH = new Set(['packages/primitives/src/bytes.ts'])

const CLOCK = ['Date', 'performance', 'Temporal']
const TIMERS = ['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'queueMicrotask']
const WORLD = [
  'process',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'crypto',
  'navigator',
  'window',
  'document',
  'console',
]
const LOOPHOLES = ['globalThis', 'global', 'self', 'require', 'eval', 'Function', 'Buffer']
const LATER = ['Promise', 'WeakRef', 'FinalizationRegistry', 'SharedArrayBuffer', 'Atomics']
const FLOATS = ['parseFloat', 'Float16Array', 'Float32Array', 'Float64Array']
const BANNED_GLOBALS = new Map([
  ...CLOCK.map((name) => [name, 'clock']),
  ...TIMERS.map((name) => [name, 'timer']),
  ...WORLD.map((name) => [name, 'outside-world']),
  ...LOOPHOLES.map((name) => [name, 'loophole']),
  ...LATER.map((name) => [name, 'asynchrony']),
  ...FLOATS.map((name) => [name, 'float']),
  ['Intl', 'locale'],
])

const BANNED_MEMBERS = new Map([
  ['localeCompare', 'locale'],
  ['normalize', 'unicode-version'],
  ['parseFloat', 'float'],
  ['toFixed', 'float'],
  ['toPrecision', 'float'],
  ['toExponential', 'float'],
  ['getTimezoneOffset', 'clock'],
  ['stack', 'runtime-text'],
])
const INTEGER_MATH = new Set(['abs', 'ceil', 'clz32', 'floor', 'imul', 'max', 'min', 'sign', 'trunc'])

export function inZone(file) {
  const [top, name, folder] = file.split('/')
  if (top !== 'packages' || folder !== 'src' || !ZONE.includes(name)) return false
  return isSource(file) && !isTestFile(file) && !PROVIDERS.test(file)
}

/** @returns {import('../lib/findings.mjs').Finding[]} */
export function checkZone(root = ROOT) {
  return listFiles(root, inZone).flatMap((file) => findZoneBreaches(file, readFileSync(`${root}/${file}`, 'utf8')))
}

/** The check itself, on one text. */
export function findZoneBreaches(file, text) {
  const lineOf = lineIndex(text)
  const raw = []
  const report = (offset, rule, message, other = offset) => {
    raw.push({ file, line: lineOf(offset), waivedAt: [lineOf(offset), lineOf(other)], rule, message })
  }
  const tree = parseSource(file, text)
  const declared = declaredNames(tree)
  walk(tree, (node, ancestors) => checkNode({ node, parent: ancestors.at(-1), declared, file, report }))
  for (const { specifier, line } of importsOf(file, text)) {
    const rule = forbiddenModule(specifier)
    if (rule !== undefined)
      raw.push({ file, line, waivedAt: [line], rule, message: `the zone may not import ${specifier}` })
  }
  return applyWaivers(file, text, raw)
}

function checkNode({ node, parent, declared, file, report }) {
  switch (node.type) {
    case 'Identifier':
      return checkIdentifier(node, parent, declared, report)
    case 'MemberExpression':
      return checkMember(node, report)
    case 'CallExpression':
      return checkCall(node, report)
    case 'BinaryExpression':
      return checkExponent(node, report)
    case 'Literal':
      return checkLiteral(node, report)
    case 'AwaitExpression':
      return report(node.start, 'asynchrony', 'the zone is synchronous: no await')
    case 'ImportExpression':
      return report(node.start, 'asynchrony', 'the zone is synchronous: no dynamic import')
    case 'TryStatement':
      return checkTry(node, file, report)
    case 'ForInStatement':
      return report(node.start, 'for-in', 'for-in also visits inherited names; use Object.keys or Object.entries')
    default:
      if (node.async === true) report(node.start, 'asynchrony', 'the zone is synchronous: no async function')
      if (node.type === 'ForOfStatement' && node.await) report(node.start, 'asynchrony', 'no for await')
  }
}

/** The waiver may stand at the `try` or at its `catch`. */
function checkTry(node, file, report) {
  if (MAY_CATCH.has(file)) return
  const message = 'errors are not caught here: one boundary of the kernel does that'
  report(node.start, 'try', message, (node.handler ?? node).start)
}

function checkIdentifier(node, parent, declared, report) {
  if (node.name === 'Math' && !declared.has('Math') && !isNameOnly(node, parent) && parent.object !== node) {
    return report(node.start, 'loophole', 'Math under another name hides which of its functions is called')
  }
  const rule = BANNED_GLOBALS.get(node.name)
  if (rule === undefined || declared.has(node.name) || isNameOnly(node, parent)) return
  report(node.start, rule, `${node.name} is not available in the deterministic zone`)
}

/** A property name or label that merely spells like a global. */
function isNameOnly(node, parent) {
  if (parent === undefined) return false
  if (parent.type === 'MemberExpression') return parent.property === node && !parent.computed
  if (parent.type === 'TSQualifiedName') return parent.right === node
  return parent.key === node && !parent.computed && parent.value !== node
}

function checkMember(node, report) {
  const name = memberName(node)
  if (name === undefined) return
  if (node.object.type === 'Identifier' && node.object.name === 'Math') {
    const rule = name === 'random' ? 'randomness' : 'float'
    if (!INTEGER_MATH.has(name)) report(node.start, rule, `Math.${name} is not integer arithmetic`)
    return
  }
  const rule = name.startsWith('toLocale') ? 'locale' : BANNED_MEMBERS.get(name)
  if (rule !== undefined) report(node.start, rule, `${name} may differ between nodes`)
}

function memberName(node) {
  if (!node.computed) return node.property.name
  return node.property.type === 'Literal' && typeof node.property.value === 'string' ? node.property.value : undefined
}

function checkCall(node, report) {
  if (node.callee.type !== 'MemberExpression') return
  const [first] = node.arguments
  if (first !== undefined && !(first.type === 'Identifier' && first.name === 'undefined')) return
  const name = memberName(node.callee)
  if (name === 'sort' || name === 'toSorted') report(node.start, 'sort', `${name}() needs a comparator`)
}

function checkExponent({ operator, right, start }, report) {
  if (
    operator !== '**' ||
    right.type !== 'UnaryExpression' ||
    right.operator !== '-' ||
    typeof right.argument.value !== 'number'
  )
    return
  report(start, 'float', 'a negative power is a fraction')
}

function checkLiteral(node, report) {
  if (typeof node.value === 'number' && !Number.isInteger(node.value)) {
    report(node.start, 'float', `${node.raw} is a fraction; use an integer of the smallest unit`)
  }
  if (node.regex !== undefined && /\\p\{/i.test(node.regex.pattern)) {
    report(node.start, 'unicode-version', 'Unicode property classes change with the runtime')
  }
}

function forbiddenModule(specifier) {
  if (specifier === undefined) return undefined
  if (specifier.startsWith('node:')) return 'outside-world'
  return /^@chassis\/primitives\/(node|browser)$/.test(specifier) ? 'outside-world' : undefined
}

/** Names the file itself binds: a parameter called `process` is not the global. */
function declaredNames(tree) {
  const names = new Set()
  const bind = (pattern) => {
    if (pattern == null) return
    if (pattern.type === 'Identifier') names.add(pattern.name)
    else if (pattern.type === 'ObjectPattern') for (const part of pattern.properties) bind(part.value ?? part.argument)
    else if (pattern.type === 'ArrayPattern') for (const part of pattern.elements) bind(part)
    else bind(pattern.left ?? pattern.argument ?? pattern.parameter)
  }
  walk(tree, (node) => {
    if (node.type === 'VariableDeclarator' || /^(Function|Class)(Declaration|Expression)$/.test(node.type))
      bind(node.id)
    if (node.type.startsWith('Import') && node.local) bind(node.local)
    if (Array.isArray(node.params)) for (const parameter of node.params) bind(parameter)
  })
  return names
}

function applyWaivers(file, text, raw) {
  const lines = text.split('\n')
  const waivers = new Map()
  lines.forEach((line, index) => {
    const match = /\/\/ zone-ok:(.*)$/.exec(line)
    if (!match) return
    const alone = line.trimStart().startsWith('//')
    waivers.set(index + (alone ? 2 : 1), { at: index + 1, reason: match[1].trim(), used: false })
  })
  const findings = []
  for (const { waivedAt, ...finding } of raw) {
    const waiver = waivedAt.map((line) => waivers.get(line)).find((one) => one !== undefined)
    if (waiver === undefined || waiver.reason.length < 8) findings.push(finding)
    else waiver.used = true
  }
  for (const { at, reason, used } of waivers.values()) {
    if (reason.length < 8) findings.push({ file, line: at, rule: 'waiver', message: 'a waiver needs its reason' })
    else if (!used) findings.push({ file, line: at, rule: 'waiver', message: 'this waiver waives nothing; remove it' })
  }
  return findings
}
