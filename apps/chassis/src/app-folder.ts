/** Where the application lies, for what it finds beside its code. */
import { existsSync } from 'node:fs'

/**
 * The folder of apps/chassis, with a slash at its end: the same from the sources, from the compiled files and from the
 * bundle, which lie at different depths in it.
 */
export function appFolder(): URL {
  let folder = new URL('./', import.meta.url)
  while (!existsSync(new URL('package.json', folder))) folder = new URL('../', folder)
  return folder
}
