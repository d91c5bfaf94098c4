/** How the application of a node is started: this same command, as `chassis node run`. */
import { fileURLToPath } from 'node:url'
import { builtCommand } from './built-command.ts'
import type { Program } from './supervise/supervisor.ts'

/** To be run in the folder of the node. */
export function applicationProgram(): Program {
  return { command: process.execPath, args: [fileURLToPath(builtCommand()), 'node', 'run', '--home', '.'] }
}
