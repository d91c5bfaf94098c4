/** Where the repository is. Every script works from here, whatever folder it was started in. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

/** An absolute path inside the repository. */
export function fromRoot(...parts) {
  return join(ROOT, ...parts)
}
