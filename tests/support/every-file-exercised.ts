/** Keeps the tests of published vectors complete: a file that nobody reads is either excluded by name or a failure. */
import { readdirSync } from 'node:fs'
import { isExcluded } from './excluded-vectors.ts'
import { sharedPath } from './shared.ts'

/** The JSON files of a shared folder that are neither in `exercised` nor excluded. */
export function unexercisedFiles(folder: readonly string[], exercised: readonly string[]): string[] {
  const path = sharedPath(...folder)
  if (path === undefined) return []
  // Sets are named below vectors/protocols.
  const setOf = (file: string) => [...folder.slice(2), file].join('/')
  return readdirSync(path).filter(
    (file) => file.endsWith('.json') && !exercised.includes(file) && !isExcluded(setOf(file)),
  )
}
