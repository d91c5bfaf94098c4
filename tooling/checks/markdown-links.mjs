/** Links inside the repository's documents lead somewhere: the file exists and, with a fragment, the heading too. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import { listFiles } from '../lib/list-files.mjs'
import { ROOT } from '../lib/root.mjs'

/** @returns {import('../lib/findings.mjs').Finding[]} */
export function checkMarkdownLinks(root = ROOT) {
  const documents = new Map(
    listFiles(root, (path) => path.endsWith('.md')).map((path) => [path, readFileSync(`${root}/${path}`, 'utf8')]),
  )
  return findBrokenLinks(
    documents,
    (path) => existsSync(`${root}/${path}`) && statSync(`${root}/${path}`) !== undefined,
  )
}

/** The check itself, on texts alone. */
export function findBrokenLinks(documents, exists) {
  const findings = []
  for (const [file, text] of documents) {
    for (const { target, line } of linksOf(text)) {
      if (/^[a-z][a-z0-9+.-]*:/i.test(target)) continue
      const [path, fragment] = target.split('#')
      const resolved = path === '' ? file : posix.normalize(posix.join(posix.dirname(file), decodeURI(path)))
      const report = (rule, message) => findings.push({ file, line, rule, message })
      if (resolved.startsWith('..')) report('link-outside', `${target} leaves the repository`)
      else if (!exists(resolved)) report('broken-link', `${target} does not exist`)
      else if (fragment && documents.has(resolved) && !anchorsOf(documents.get(resolved)).has(fragment)) {
        report('broken-anchor', `${target}: no such heading`)
      }
    }
  }
  return findings
}

/** Inline links and images, outside code. */
function linksOf(text) {
  const found = []
  proseLines(text).forEach((prose, index) => {
    for (const match of prose.matchAll(/\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)) {
      found.push({ target: match[1], line: index + 1 })
    }
  })
  return found
}

function proseLines(text) {
  let fenced = false
  return text.split('\n').map((line) => {
    if (/^\s*(```|~~~)/.test(line)) {
      fenced = !fenced
      return ''
    }
    return fenced ? '' : line.replace(/`[^`]*`/g, '')
  })
}

/** Heading anchors as code hosts build them: lower case, no punctuation, hyphens for spaces, repeats numbered. */
function anchorsOf(text) {
  const seen = new Map()
  const anchors = new Set()
  let fenced = false
  for (const line of text.split('\n')) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced
    const heading = fenced ? null : /^#{1,6}\s+(.*?)\s*#*$/.exec(line)
    if (!heading) continue
    const words = heading[1].replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase()
    const slug = words.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-')
    const count = seen.get(slug) ?? 0
    seen.set(slug, count + 1)
    anchors.add(count === 0 ? slug : `${slug}-${count}`)
  }
  return anchors
}
