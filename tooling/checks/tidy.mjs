/** Size, names and words: what keeps a file readable and free of things that belong to one machine or one moment. */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { isSource, isTestFile, listFiles } from '../lib/list-files.mjs'
import { ROOT } from '../lib/root.mjs'
import { lineIndex, parseSource, walk } from '../lib/syntax-tree.mjs'

const FILE_LINES_AIM = 300
const FILE_LINES_MAX = 400
const FUNCTION_LINES_MAX = 70
const CONTRACT_FUNCTION_LINES_MAX = 50
const LINE_LENGTH_MAX = 120
const README_LINES_MAX = 40
const ROOT_README_LINES_MAX = 120

// Written with a break inside so that this file does not report itself.
const UNFINISHED = /\b(T[O]DO|FIX[M]E)\b|(?<![\w'"`])(X[X]X)(?![\w'"`])/
const MACHINE = /(^|[^\w.~-])\/(work|farm|root|home\/\w+|tmp\/bash_jobs)\//
const REGISTRY = /registry\.npm[j]s|proxy\.go[l]ang|deb\.deb[i]an|pypi\.o[r]g|static\.cr[a]tes/

const TEXT = /\.(ts|tsx|mts|mjs|js|json|md|py|go|sh|yml|yaml|html|css|txt|patch)$|^\.ci\/|^\.npmrc$/
const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/

/**
 * @typedef {import('../lib/findings.mjs').Finding} Finding
 * @returns {{ findings: Finding[], notices: Finding[] }}
 */
export function checkTidiness(root = ROOT) {
  const result = { findings: [], notices: [] }
  for (const file of listFiles(root, (path) => TEXT.test(path))) {
    const { findings, notices } = findUntidiness(file, readFileSync(`${root}/${file}`, 'utf8'))
    result.findings.push(...findings)
    result.notices.push(...notices)
  }
  result.findings.push(...missingReadmes(root))
  return result
}

/** The check itself, on one text. */
export function findUntidiness(file, text) {
  const findings = []
  const notices = []
  const report = (line, rule, message) => findings.push({ file, line, rule, message })
  const lines = text.replace(/\n$/, '').split('\n')
  checkWords(lines, report)
  if (isSource(file)) {
    checkName(file, report)
    if (!isExempt(file)) checkSize(file, lines, report, notices)
    checkTree(file, text, report)
  }
  if (basename(file) === 'README.md') checkReadme(file, lines, report)
  return { findings, notices }
}

function isGenerated(file) {
  return /\.generated\.\w+$/.test(file)
}

/** Tables of texts and generated files are long because their content is. */
function isExempt(file) {
  return isGenerated(file) || file.startsWith('packages/messages/src/catalogue/')
}

function checkWords(lines, report) {
  lines.forEach((line, index) => {
    const unfinished = UNFINISHED.exec(line)
    if (unfinished) report(index + 1, 'unfinished', `${unfinished[0]}: finish it or file an issue`)
    if (MACHINE.test(line)) report(index + 1, 'machine-path', 'a path of one machine')
    if (REGISTRY.test(line)) report(index + 1, 'registry-host', 'the host of a package registry')
  })
}

function checkName(file, report) {
  if (!KEBAB.test(basename(file))) report(undefined, 'file-name', 'file names are kebab-case')
}

function checkSize(file, lines, report, notices) {
  lines.forEach((line, index) => {
    // A vector or an address that cannot be broken is not a line somebody wrote too long.
    const unbreakable = line.split(/\s/).some((word) => word.length > 80)
    if (line.length > LINE_LENGTH_MAX && !unbreakable) {
      report(index + 1, 'line-length', `${line.length} characters, ${LINE_LENGTH_MAX} at most`)
    }
  })
  if (isTestFile(file)) return
  if (lines.length > FILE_LINES_MAX) {
    report(undefined, 'file-length', `${lines.length} lines, ${FILE_LINES_MAX} at most: split it by what it is about`)
  } else if (lines.length > FILE_LINES_AIM) {
    notices.push({ file, rule: 'file-length', message: `${lines.length} lines; the aim is ${FILE_LINES_AIM}` })
  }
}

function checkTree(file, text, report) {
  const lineOf = lineIndex(text)
  const strict = !isTestFile(file) && !isExempt(file)
  const functionMax = file.startsWith('packages/contracts/') ? CONTRACT_FUNCTION_LINES_MAX : FUNCTION_LINES_MAX
  walk(parseSource(file, text), (node) => {
    const line = lineOf(node.start)
    if (strict && isFunction(node)) {
      const length = lineOf(node.end) - line + 1
      if (length > functionMax) report(line, 'function-length', `function of ${length} lines, ${functionMax} at most`)
    }
    if (node.type === 'ExportDefaultDeclaration' && !/\.config\.ts$/.test(file)) {
      report(line, 'default-export', 'named exports only')
    }
    if (isTestFile(file) && isFocused(node)) report(line, 'focused-test', 'a focused test hides all others')
    if (!mayThrowBare(file) && isBareThrow(node)) {
      report(line, 'bare-error', 'throw a numbered refusal, a PlatformError, or assert')
    }
  })
}

function isFunction(node) {
  return /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)
}

function isFocused(node) {
  if (node.type !== 'MemberExpression' || node.computed || node.property.name !== 'only') return false
  let base = node.object
  while (base.type === 'MemberExpression' || base.type === 'CallExpression') base = base.object ?? base.callee
  return base.type === 'Identifier' && ['it', 'test', 'describe', 'suite', 'bench'].includes(base.name)
}

function isBareThrow(node) {
  if (node.type !== 'ThrowStatement') return false
  const { argument } = node
  const isCall = argument.type === 'NewExpression' || argument.type === 'CallExpression'
  return isCall && argument.callee.type === 'Identifier' && argument.callee.name === 'Error'
}

function mayThrowBare(file) {
  return isTestFile(file) || /^(tooling|data|vectors)\//.test(file)
}

function checkReadme(file, lines, report) {
  const max = file === 'README.md' ? ROOT_README_LINES_MAX : README_LINES_MAX
  const limited = file === 'README.md' || /^(packages|apps)\/[^/]+\/README\.md$/.test(file)
  if (limited && lines.length > max) report(undefined, 'readme-length', `${lines.length} lines, ${max} at most`)
}

function missingReadmes(root) {
  const packages = listFiles(root, (path) => /^(packages|apps)\/[^/]+\/package\.json$/.test(path))
  return packages
    .map((path) => path.replace(/package\.json$/, 'README.md'))
    .filter((path) => !existsSync(`${root}/${path}`))
    .map((file) => ({ file, rule: 'readme', message: 'every package says what it is and what it may import' }))
}
