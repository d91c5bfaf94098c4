/** `npm start [-- OPTIONS]`: installs, builds and runs `chassis start` with the options given. */
import { ensureInstall } from './ensure-install.mjs'
import { buildAll } from './lib/build-all.mjs'
import { fromRoot } from './lib/root.mjs'
import { exitLike, runProcess } from './lib/run-process.mjs'

await ensureInstall()
await buildAll()
exitLike(
  await runProcess(process.execPath, [fromRoot('apps/chassis/bin/chassis.mjs'), 'start', ...process.argv.slice(2)]),
)
