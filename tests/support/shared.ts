/** Published vectors and the real loan tape, read in place (never copied): from CHASSIS_SHARED, default ../shared. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = resolve(root, process.env.CHASSIS_SHARED ?? '../shared')

/** The absolute path of a shared file, or undefined where it is absent. */
export function sharedPath(...parts: readonly string[]): string | undefined {
  const path = resolve(folder, ...parts)
  return existsSync(path) ? path : undefined
}

export function readSharedJson<T>(...parts: readonly string[]): T {
  const path = sharedPath(...parts)
  if (path === undefined) throw new Error(`absent: ${parts.join('/')} in ${folder}`)
  return JSON.parse(readFileSync(path, 'utf8')) as T
}

/**
 * A `describe` that needs a shared file or folder. Where it is absent the suite is skipped with a line that says so;
 * in CI (CI=true) its absence is a failure.
 */
export function describeShared(title: string, parts: readonly string[], body: () => void): void {
  if (sharedPath(...parts) !== undefined) {
    describe(title, body)
    return
  }
  describe(title, () => {
    const line = `needs ${parts.join('/')} (set CHASSIS_SHARED to the folder that holds it)`
    if (process.env.CI === 'true') {
      it(line, () => {
        throw new Error(`absent in CI: ${line}`)
      })
    } else {
      it.skip(line, () => {})
    }
  })
}
