import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFormatter } from '@chassis/messages'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { requireCometbft } from '../network/find-cometbft.ts'
import { checkCometbft } from './cometbft-check.ts'

const format = createFormatter('en')
let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'chassis-cometbft-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** A program that says it is that version. */
function program(version: string): NodeJS.ProcessEnv {
  const file = join(dir, 'cometbft')
  writeFileSync(file, `#!/bin/sh\necho ${version}\n`)
  chmodSync(file, 0o700)
  return { ...process.env, CHASSIS_COMETBFT: file }
}

it('the certified version is all there is to say', async () => {
  expect(await checkCometbft(program('0.38.25'), format)).toMatchObject({ ok: true, advice: '' })
  expect(await requireCometbft(program('0.38.25'))).toMatchObject({ version: '0.38.25' })
})

it('another version of the line works, with advice', async () => {
  const check = await checkCometbft(program('0.38.17'), format)
  expect(check).toMatchObject({ ok: true, advice: expect.stringContaining('@v0.38.25') })
  expect(check.detail).toContain('0.38.17')
})

it('another line is a finding, and no network starts with it', async () => {
  expect(await checkCometbft(program('0.39.0'), format)).toMatchObject({ ok: false })
  await expect(requireCometbft(program('0.39.0'))).rejects.toMatchObject({ code: 'COMETBFT_VERSION' })
})

it('its absence is told with the way to get it, but is no finding', async () => {
  const env = { CHASSIS_COMETBFT: join(dir, 'absent') }
  expect(await checkCometbft(env, format)).toMatchObject({
    ok: true,
    advice: expect.stringContaining('CGO_ENABLED=0 go install github.com/cometbft/cometbft/cmd/cometbft@v0.38.25'),
  })
  await expect(requireCometbft(env)).rejects.toMatchObject({ code: 'COMETBFT_MISSING' })
})
