/** Builds the web portal into files that the gateway gives out, each also compressed. */
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { fromRoot } from './root.mjs'

const PORTAL = fromRoot('apps/portal')
const SITE = join(PORTAL, 'dist/site')
const SOURCES = ['src', 'public', 'index.html', 'package.json']
/** Fonts are compressed already. */
const COMPRESSED = /\.(js|css|html|svg)$/
/** Packages whose compiled code is in the pages. */
const PACKAGES = ['primitives', 'protocol', 'proofs', 'kernel', 'contracts', 'client', 'messages']

function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)))
}

/** Whether the pages were made after the last change of anything in them. */
function isCurrent() {
  const page = join(SITE, 'index.html')
  if (!existsSync(page)) return false
  const { mtimeMs } = statSync(page)
  const compiled = PACKAGES.map((name) => fromRoot(`packages/${name}/dist/tsconfig.tsbuildinfo`))
  const sources = SOURCES.flatMap((name) => filesBelow(join(PORTAL, name)))
  return [...compiled, ...sources, fileURLToPath(import.meta.url)].every((file) => statSync(file).mtimeMs < mtimeMs)
}

export async function buildPortal() {
  if (isCurrent()) return
  // Not before: in a fresh clone this module is loaded before anything is installed.
  const [{ build }, { default: tailwindcss }] = await Promise.all([import('vite'), import('@tailwindcss/vite')])
  await build({
    configFile: false,
    root: PORTAL,
    plugins: [tailwindcss()],
    // Libraries' directives for servers, which are not there, are not worth a line each.
    logLevel: 'error',
    build: {
      outDir: SITE,
      emptyOutDir: true,
      target: 'es2023',
      // The policy of the pages wants files, not `data:`.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  })
  for (const file of filesBelow(SITE)) {
    if (COMPRESSED.test(file)) writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }))
  }
  const now = new Date()
  utimesSync(join(SITE, 'index.html'), now, now)
}
