/** A process whose libsodium gives wrong answers refuses its work, and says which backend and which case. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chassis, scratchFolder } from '../support/run-chassis.ts'

/** Loaded before everything else: what the program gets instead of the native library. */
const LAX = `
const Module = require('node:module')
const load = Module._load
Module._load = function (request, ...rest) {
  const found = load.call(this, request, ...rest)
  return request === 'sodium-native' ? { ...found, crypto_sign_verify_detached: () => true } : found
}
`

interface SlipVectors {
  readonly trust: unknown
  readonly cases: readonly { readonly hex: string; readonly ok: boolean }[]
}

describe('a process with a wrong provider', () => {
  const folder = scratchFolder()
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }

  it('verifies no slip and founds no ledger', async () => {
    const lax = file('lax.cjs', LAX)
    const vectors = new URL('../../vectors/slip.json', import.meta.url)
    const { trust, cases } = JSON.parse(readFileSync(vectors, 'utf8')) as SlipVectors
    const trusted = file('trust.json', JSON.stringify(trust))
    const slip = file('one.slip', Buffer.from(cases.find(({ ok }) => ok)?.hex as string, 'hex'))
    const verify = ['slip', 'verify', slip, '--trust', trusted, '--json']
    expect((await chassis(verify)).code).toBe(0)

    const env = { NODE_OPTIONS: `--require ${lax}` }
    const refused = await chassis(verify, { env })
    expect(refused.code).not.toBe(0)
    expect(refused.code).not.toBe(1)
    expect(`${refused.stdout}${refused.stderr}`).toContain('PROVIDERS_DISAGREE')
    expect(`${refused.stdout}${refused.stderr}`).toMatch(/"backend":"sodium","case":"ed25519: message changed"/)

    const dir = join(folder, 'ledger')
    const started = await chassis(['start', '--once', '--dir', dir], { env })
    expect(started.code).not.toBe(0)
    expect(`${started.stdout}${started.stderr}`).toContain('PROVIDERS_DISAGREE')
    expect(existsSync(join(dir, 'blocks')) && readdirSync(join(dir, 'blocks')).length > 0).toBe(false)
    expect(existsSync(join(dir, 'keys'))).toBe(false)
  }, 120_000)
})
