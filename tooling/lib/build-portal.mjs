/** Builds the web portal into files that the gateway gives out, each also compressed. */
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { packPage } from './pack-page.mjs'
import { fromRoot } from './root.mjs'

const PORTAL = fromRoot('apps/portal')
const SITE = join(PORTAL, 'dist/site')
const SOURCES = ['src', 'public', 'index.html', 'verify.html', 'package.json']
/** Fonts are compressed already. */
const COMPRESSED = /\.(js|css|html|svg)$/
/** Packages whose compiled code is in the pages. */
const PACKAGES = ['primitives', 'protocol', 'proofs', 'finance', 'kernel', 'contracts', 'client', 'messages']

/** What every page needs, in one file: it compresses better than the parts that areas happen to share. */
const BASE = new RegExp(
  [
    'node_modules/(react|react-dom|scheduler|@noble|@formatjs|intl-messageformat)/',
    'node_modules/@tanstack/(react-router|router-core|history|react-store|store|react-query|query-core)/',
    'packages/primitives/(?!dist/(es256-from-der|normalize-low-s))',
    'packages/(protocol|proofs|kernel)/',
    // Loaded where a loan is looked at, an entry is posted, a passkey is used.
    'packages/client/(?!dist/(foresee|passkeys|verbs/(recompute|foresee)-loan|keys/(passkey|with-key|policy-key)))',
    'packages/contracts/(?!dist/(fold|loans/(queries|fold|month-in-force)))',
    'packages/messages/dist/(text|format-text|negotiate-locale|text-table|portal)\\.js',
    'packages/messages/dist/catalogue/(portal|portal-acts|portal-explorer|portal-verify|slip)\\.js',
    'apps/portal/src/(app|text)/',
    'apps/portal/src/ledger/(?!kept-passkeys|refusal)',
    'apps/portal/src/ui/(?!stamp-panel|check-list|checks-field|form|kept-form|read-amount|json|figure|download)',
  ].join('|'),
)

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
  const tools = [fileURLToPath(import.meta.url), fromRoot('tooling/lib/pack-page.mjs')]
  return [...compiled, ...sources, ...tools].every((file) => statSync(file).mtimeMs < mtimeMs)
}

export async function buildPortal() {
  if (isCurrent()) return
  // Not before: in a fresh clone this module is loaded before anything is installed.
  const [{ build }, { default: tailwindcss }] = await Promise.all([import('vite'), import('@tailwindcss/vite')])
  const common = {
    configFile: false,
    root: PORTAL,
    plugins: [tailwindcss()],
    // Libraries' directives for servers, which are not there, are not worth a line each.
    logLevel: 'error',
  }
  const output = { target: 'es2023', modulePreload: { polyfill: false }, reportCompressedSize: false }
  // The policy of the pages wants files, not `data:`.
  await build({
    ...common,
    build: {
      ...output,
      outDir: SITE,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: BASE }] } } },
    },
  })
  const packed = await build({
    ...common,
    publicDir: false,
    build: {
      ...output,
      write: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: { input: join(PORTAL, 'verify.html'), output: { codeSplitting: false } },
    },
  })
  writeFileSync(join(SITE, 'verify.html'), packPage(partsOf(packed)))
  for (const file of filesBelow(SITE)) {
    if (COMPRESSED.test(file)) writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }))
  }
  const now = new Date()
  utimesSync(join(SITE, 'index.html'), now, now)
}

function partsOf({ output }) {
  const named = (ending) => output.filter(({ fileName }) => fileName.endsWith(ending))
  const [[page], [script], [style]] = [named('.html'), named('.js'), named('.css')]
  if (output.length !== 3) throw new Error(`the single page has ${output.map(({ fileName }) => fileName).join(', ')}`)
  return { html: String(page.source), script: script.code, style: String(style.source) }
}
