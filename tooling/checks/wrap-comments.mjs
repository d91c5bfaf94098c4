/** `check --fix`: breaks comments that are longer than a line; the formatter leaves them alone. */
import { readFileSync, writeFileSync } from 'node:fs'
import { isSource, listFiles } from '../lib/list-files.mjs'
import { ROOT } from '../lib/root.mjs'

const LINE_LENGTH_MAX = 120

/** Rewrites every source file with too long a comment. */
export function wrapAllComments(root = ROOT) {
  for (const file of listFiles(root, isSource)) {
    const text = readFileSync(`${root}/${file}`, 'utf8')
    const wrapped = wrapComments(text)
    if (wrapped !== text) writeFileSync(`${root}/${file}`, wrapped)
  }
}

/**
 * @param {string} text
 * @returns {string}
 */
export function wrapComments(text) {
  return text
    .split('\n')
    .flatMap((line) => (line.length > LINE_LENGTH_MAX ? wrapLine(line) : [line]))
    .join('\n')
}

function wrapLine(line) {
  const whole = /^(\s*)\/\*\* (.*) \*\/$/.exec(line)
  if (whole) return [`${whole[1]}/**`, ...fill(`${whole[1]} * `, whole[2]), `${whole[1]} */`]
  const inside = /^(\s*(?:\*|\/\/) )(.*)$/.exec(line)
  if (inside && !inside[2].includes('*/')) return fill(inside[1], inside[2])
  const trailing = /^(\s*)(\S.*[,;{}]) \/\/ (.*)$/.exec(line)
  if (trailing && quotesAreClosed(trailing[2])) {
    return [...fill(`${trailing[1]}// `, trailing[3]), `${trailing[1]}${trailing[2]}`]
  }
  return [line]
}

function fill(prefix, words) {
  const lines = []
  let current = prefix
  for (const word of words.split(' ')) {
    const longer = current === prefix ? prefix + word : `${current} ${word}`
    if (longer.length > LINE_LENGTH_MAX && current !== prefix) {
      lines.push(current)
      current = prefix + word
    } else {
      current = longer
    }
  }
  return [...lines, current]
}

/** A `//` inside a string is no comment. */
function quotesAreClosed(code) {
  return ["'", '"', '`'].every((quote) => code.split(quote).length % 2 === 1)
}
