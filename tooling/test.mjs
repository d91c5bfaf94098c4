/** `npm test [-- FILTERS]`: installs, builds and runs every test once. The last line is `N passed, N failed`. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstall } from './ensure-install.mjs'
import { buildAll } from './lib/build-all.mjs'
import { fromRoot } from './lib/root.mjs'
import { runProcess } from './lib/run-process.mjs'
import { closingLine, summarizeTests } from './lib/summarize-tests.mjs'

await ensureInstall()
await buildAll()

const folder = mkdtempSync(join(tmpdir(), 'chassis-test-'))
const reportPath = join(folder, 'report.json')
const { code } = await runProcess(process.execPath, [
  fromRoot('node_modules/vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportPath}`,
  ...process.argv.slice(2),
])
const report = existsSync(reportPath) ? JSON.parse(readFileSync(reportPath, 'utf8')) : undefined
rmSync(folder, { recursive: true, force: true })

const summary = summarizeTests(report, code)
process.stdout.write(`\n${closingLine(summary)}\n`)
process.exitCode = summary.failed > 0 ? 1 : 0
