/** The repository's own files: what a person wrote or a generator committed, never what a tool built or installed. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.mjs'

const SKIPPED_FOLDERS = new Set([
  'node_modules',
  'dist',
  '.git',
  '.chassis',
  'coverage',
  '__pycache__',
  '.pytest_cache',
])

/**
 * Paths relative to `root`, with forward slashes, sorted.
 * @param {string} [root]
 * @param {(path: string) => boolean} [wanted]
 */
export function listFiles(root = ROOT, wanted = () => true) {
  const found = []
  const visit = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(entry.name)) visit(path)
      } else if (entry.isFile() && wanted(path)) {
        found.push(path)
      }
    }
  }
  visit('')
  return found.sort()
}

const SOURCE = /\.(ts|tsx|mts|mjs|js)$/

/** TypeScript and JavaScript of the repository. */
export function isSource(path) {
  return SOURCE.test(path)
}

/** Tests and what only tests use; they may import more than the code they test. */
export function isTestFile(path) {
  return (
    /\.(test|bench|test-d|test-support)\.tsx?$/.test(path) ||
    /(^|\/)(test|tests|testing|testkit|test-support)\//.test(path)
  )
}
