/**
 * The verifier for browsers: small, free of Node, and it verifies a real slip where there is nothing but JavaScript.
 */
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { toHex } from '@chassis/primitives'
import { TrustFile } from '@chassis/protocol'
import { build, type Plugin } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { bytesOf, MiniLedger } from './support/slip-fixture.ts'

/** Budget of the browser verifier: what a page loads to check a slip. */
const BYTES_MAX = 25_000

const EXPORTS = `
export { verifySlip } from '@chassis/proofs/verify'
export { parseTrustFile } from '@chassis/protocol'
export { nobleSha256, nobleVerifyEd25519, nobleVerifyVote } from '@chassis/primitives/browser'
`

/** Puts a wrong provider in the place of ours. */
function inPlaceOf(file: string, contents: string): Plugin {
  const filter = new RegExp(`${file}\\.ts$`)
  return { name: 'wrong', setup: ({ onLoad }) => onLoad({ filter }, () => ({ contents, loader: 'ts' })) }
}

async function bundled(format: 'esm' | 'iife', plugins: Plugin[] = []) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: EXPORTS, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    minify: true,
    format,
    globalName: 'chassis',
    target: 'es2022',
    // A module of Node, were there one, would be an error.
    platform: 'browser',
    conditions: ['chassis-source'],
    write: false,
    plugins,
    metafile: true,
  })
  const inputs = Object.entries(metafile.inputs)
  const external = inputs.flatMap(([file, { imports }]) => imports.filter((one) => one.external).map(() => file))
  return { external, bytes: outputFiles[0]?.contents as Uint8Array }
}

/** Runs in the other realm, which knows no type of ours: text goes in, text comes out. */
const VERIFY = `
const bytes = (hex) => Uint8Array.from(hex.match(/../g), (pair) => Number.parseInt(pair, 16))
const { verifySlip, parseTrustFile, nobleSha256, nobleVerifyEd25519, nobleVerifyVote } = chassis
const verifier = { verifyEd25519: nobleVerifyEd25519, verifyEs256: () => false }
const options = { sha256: nobleSha256, verifier, verifyVote: nobleVerifyVote }
const report = (slip, trust) => {
  const { ok, checks } = verifySlip(bytes(slip), parseTrustFile(bytes(trust)), options)
  return JSON.stringify({ ok, failed: checks.filter((check) => !check.passed).map((check) => check.name) })
}
report(slip, trust)
`

/** What browsers have beside the language itself, if the bundle asks for it. */
const WEB = { TextEncoder, TextDecoder }

const trustHex = ({ trust }: { trust: TrustFile }) =>
  Buffer.from(JSON.stringify(TrustFile.toJson(trust))).toString('hex')

describe('the verifier for browsers', () => {
  it(`is at most ${BYTES_MAX} bytes, minified and compressed`, async () => {
    const { bytes, external } = await bundled('esm')
    expect(external).toEqual([])
    const size = gzipSync(bytes, { level: 9 }).length
    expect(size).toBeLessThanOrEqual(BYTES_MAX)
    // Far below the budget would mean that the bundler dropped what was asked for.
    expect(size).toBeGreaterThan(10_000)
  })

  it.each([
    [
      'a lax signature',
      'noble-verify-ed25519',
      'export const nobleVerifyEd25519 = () => true',
      'ed25519: message changed',
    ],
    [
      'a wrong hash',
      'noble-sha256',
      'export const nobleSha256 = { hash: () => new Uint8Array(32), hashMany() {} }',
      'sha256 of 0 bytes',
    ],
  ])('verifies nothing with %s provider', async (_, file, contents, testCase) => {
    const ledger = new MiniLedger('bundle')
    const context = createContext({ ...WEB })
    runInContext(Buffer.from((await bundled('iife', [inPlaceOf(file, contents)])).bytes).toString('utf8'), context)
    const slip = toHex(bytesOf(ledger.loan(3)))
    const asked = `{const slip = '${slip}', trust = '${trustHex(ledger)}'\n${VERIFY}}`
    expect(() => runInContext(asked, context)).toThrow(testCase)
  })

  it('verifies slips without Node', async () => {
    const ledger = new MiniLedger('bundle')
    const bundle = Buffer.from((await bundled('iife')).bytes).toString('utf8')
    const context = createContext({ ...WEB })
    runInContext(bundle, context)
    const ask = (slip: string, trust: string): unknown =>
      JSON.parse(runInContext(`{const slip = '${slip}', trust = '${trust}'\n${VERIFY}}`, context) as string)
    for (const slip of [ledger.loan(3), ledger.account(7), ledger.outcome(41), ledger.absence('nobody')]) {
      const hex = toHex(bytesOf(slip))
      expect(ask(hex, trustHex(ledger))).toEqual({ ok: true, failed: [] })
      const other = trustHex(new MiniLedger('another'))
      expect(ask(hex, other)).toEqual({ ok: false, failed: ['issuer.known'] })
    }
    const network = { trust: ledger.networkTrust }
    const networked = ledger.networked(ledger.loan(3))
    expect(ask(toHex(bytesOf(networked)), trustHex(network))).toEqual({ ok: true, failed: [] })
    const few = ledger.networked(ledger.loan(3), { votes: (name) => (name < 'v2' ? 'commit' : 'absent') })
    expect(ask(toHex(bytesOf(few)), trustHex(network))).toEqual({ ok: false, failed: ['commit.signatures'] })
    const note = ledger.sign(new MiniLedger('thief').pair)
    const stolen = { ...ledger.loan(3), anchor: { kind: 'checkpoint', note } as const }
    expect(ask(toHex(bytesOf(stolen)), trustHex(ledger))).toEqual({ ok: false, failed: ['checkpoint.signature'] })
  })
})
