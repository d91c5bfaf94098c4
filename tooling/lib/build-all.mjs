/** Brings `dist` of every package up to date with its sources. Quiet when there is nothing to do. */
import { buildPortal } from './build-portal.mjs'
import { bundleCommand } from './bundle-command.mjs'
import { fromRoot } from './root.mjs'
import { runProcess } from './run-process.mjs'

const SAY_SO_AFTER_MS = 1500

/** Compiles all packages; ends this process with the compiler's code when it finds errors. */
export async function buildAll() {
  const said = setTimeout(() => process.stderr.write('Building ...\n'), SAY_SO_AFTER_MS)
  const { code } = await runProcess(process.execPath, [fromRoot('node_modules/typescript/bin/tsc'), '-b'])
  if (code !== 0) {
    process.stderr.write('\nThe build failed; the lines above name the files.\n')
    process.exit(code)
  }
  await bundleCommand()
  await buildPortal()
  clearTimeout(said)
}
