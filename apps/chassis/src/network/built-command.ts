/** Where the `chassis` command itself lies, for what runs it in a process of its own. */
import { appFolder } from '../app-folder.ts'

export function builtCommand(): URL {
  return new URL('bin/chassis.mjs', appFolder())
}
