#!/usr/bin/env node
// Committed as plain JavaScript: npm does not link a workspace bin that is missing at install time.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

if (!existsSync(fileURLToPath(new URL('../dist/command/main.js', import.meta.url)))) {
  process.stderr.write('chassis is not built yet. Run `npm run build` (or `npm start`) in the project folder first.\n')
  process.exit(70)
}
await import('../dist/command/main.js')
