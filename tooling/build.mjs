/** `npm run build`: installs what is missing and compiles every package. */
import { ensureInstall } from './ensure-install.mjs'
import { buildAll } from './lib/build-all.mjs'

await ensureInstall()
await buildAll()
