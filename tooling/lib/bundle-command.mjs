/**
 * Puts the modules of the `chassis` command into a few files. It has some 800 modules, and opening one costs more than
 * running it: the bundle starts in a third of the time.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fromRoot } from './root.mjs'

/** The command, and what runs in a thread or process of its own: these find each other by their names in one folder. */
const ENTRIES = [
  'apps/chassis/dist/main.js',
  'apps/chassis/dist/ledger/chain-verify-child.js',
  'apps/chassis/dist/doctor/vault-count-child.js',
  'packages/engine/dist/verification/verification-worker.js',
  'packages/engine/dist/state-store/checkpoint-worker.js',
  'packages/engine/dist/comet/state-sync/snapshot-worker.js',
  'packages/engine/dist/chain-verify/state-process.js',
  'packages/gateway/dist/thread/gateway-worker.js',
  'packages/gateway/dist/read-model/read-model-worker.js',
]
const FOLDER = 'apps/chassis/dist/command'

const onlyOurs = {
  name: 'libraries stay outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@chassis/') ? undefined : { path, external: true },
    )
  },
}

/** Whether the bundle was made after the last change of what was compiled, and of what is put into it. */
function isCurrent(main) {
  if (!existsSync(main)) return false
  const { mtimeMs } = statSync(main)
  if (statSync(fileURLToPath(import.meta.url)).mtimeMs >= mtimeMs) return false
  const projects = ['packages', 'apps'].flatMap((group) => readdirSync(fromRoot(group)).map((name) => [group, name]))
  return projects.every(([group, name]) => {
    const compiled = fromRoot(`${group}/${name}/dist/tsconfig.tsbuildinfo`)
    return !existsSync(compiled) || statSync(compiled).mtimeMs < mtimeMs
  })
}

/** Bundles what was compiled since the last time. Files that stay the same are not touched: they may be in use. */
export async function bundleCommand() {
  const folder = fromRoot(FOLDER)
  const main = join(folder, 'main.js')
  if (isCurrent(main)) return
  // Not before: in a fresh clone this module is loaded before anything is installed.
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: fromRoot('.'),
    entryPoints: Object.fromEntries(ENTRIES.map((file) => [basename(file, '.js'), file])),
    outdir: FOLDER,
    plugins: [onlyOurs],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minifyWhitespace: true,
    legalComments: 'none',
    write: false,
  })
  mkdirSync(folder, { recursive: true })
  for (const { path, contents } of outputFiles) {
    if (existsSync(path) && readFileSync(path).equals(contents)) continue
    const unfinished = `${path}.${process.pid}`
    writeFileSync(unfinished, contents)
    renameSync(unfinished, path)
  }
  const current = new Set(outputFiles.map(({ path }) => basename(path)))
  for (const name of readdirSync(folder)) if (!current.has(name)) rmSync(join(folder, name))
  const now = new Date()
  utimesSync(main, now, now)
}
