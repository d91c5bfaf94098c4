/** `npm run check [-- --fix]`: format, lint, import policy, zone, tidiness, links, types, generated documents. */
import { TEXT_CHECKS } from './checks/all-checks.mjs'
import { checkTidiness } from './checks/tidy.mjs'
import { wrapAllComments } from './checks/wrap-comments.mjs'
import { ensureInstall } from './ensure-install.mjs'
import { formatFindings } from './lib/findings.mjs'
import { fromRoot } from './lib/root.mjs'
import { runProcess } from './lib/run-process.mjs'

const fix = process.argv.includes('--fix')
await ensureInstall()
if (fix) wrapAllComments()

const biome = fromRoot('node_modules/@biomejs/biome/bin/biome')
const tsc = fromRoot('node_modules/typescript/bin/tsc')
const steps = [
  command('format and lint', [biome, ...(fix ? ['check', '--write'] : ['ci']), '--error-on-warnings', '.']),
  ...TEXT_CHECKS.map(({ name, run }) => ({ name, run: async () => formatFindings(run()) })),
  command('types', [tsc, '-b']),
  command('types of the tests', [tsc, '-p', fromRoot('tsconfig.tests.json')]),
  command('generated documents', [fromRoot('tooling/generate.mjs'), ...(fix ? [] : ['--check'])]),
]

let failed = 0
for (const { name, run } of steps) {
  const started = performance.now()
  const complaint = await run()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`${complaint === '' ? 'ok  ' : 'FAIL'}  ${name} (${seconds} s)\n`)
  if (complaint === '') continue
  failed += 1
  process.stdout.write(`${complaint.replace(/^/gm, '      ')}\n`)
}

const { notices } = checkTidiness()
if (notices.length > 0) process.stdout.write(`\nWorth a look, not a failure:\n${formatFindings(notices)}\n`)
process.stdout.write(`\n${steps.length - failed} of ${steps.length} checks passed\n`)
process.exitCode = failed > 0 ? 1 : 0

/** A step that runs one program; it is silent when the program succeeds. */
function command(name, args) {
  return {
    name,
    run: async () => {
      const { code, output } = await runProcess(process.execPath, args, { capture: true })
      return code === 0 ? '' : output.trim() || `ended with code ${code}`
    },
  }
}
