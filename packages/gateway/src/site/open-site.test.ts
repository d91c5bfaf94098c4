import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../gateway.test-support.ts'
import { foundTestLedger, type TestLedger } from '../test-ledger.test-support.ts'
import { openSite } from './open-site.ts'

const folder = mkdtempSync(join(tmpdir(), 'chassis-site-'))
const PAGE = '<!doctype html><title>page</title>'
let ledger: TestLedger
let gateway: TestGateway

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), PAGE)
  writeFileSync(join(folder, 'assets/app-x1.js'), 'run()')
  writeFileSync(join(folder, 'assets/app-x1.js.gz'), gzipSync('run()'))
  writeFileSync(join(folder, 'notes.txt'), 'not for anybody')
  ledger = await foundTestLedger()
  gateway = await startTestGateway(ledger, { siteFolder: folder })
})

afterAll(async () => {
  await gateway.close()
  await ledger.close()
  rmSync(folder, { recursive: true })
})

it('gives the page for every address inside the portal, under a policy without exceptions', async () => {
  for (const path of ['/', '/blocks/12', '/verify']) {
    const { status, text, headers } = await gateway.ask(path)
    expect([status, text, headers.get('content-type')], path).toEqual([200, PAGE, 'text/html; charset=utf-8'])
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(headers.get('cache-control')).toBe('no-cache')
  }
})

it('gives files in the form that was asked for, to be kept as long as their name', async () => {
  const plain = await gateway.ask('/assets/app-x1.js', { headers: { 'accept-encoding': 'identity' } })
  expect([plain.text, plain.headers.get('content-encoding')]).toEqual(['run()', null])
  const packed = await gateway.ask('/assets/app-x1.js', { headers: { 'accept-encoding': 'gzip' } })
  expect([packed.text, packed.headers.get('content-encoding')]).toEqual(['run()', 'gzip'])
  expect(packed.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(packed.headers.get('cache-control')).toContain('immutable')
})

it('leaves what is the API’s to the API, and gives no other file', async () => {
  for (const path of [
    '/v1/nothing',
    '/docs/nothing',
    '/metrics/x',
    '/assets/none.js',
    '/notes.txt',
    '/assets/..%2f..%2f',
  ])
    expect((await gateway.ask(path)).status, path).toBe(404)
  expect((await gateway.ask('/v1/ledger')).json.environment).toBe('development')
})

it('holds the compressed form to be the same file', () => {
  const file = openSite(folder)?.find('assets/app-x1.js')
  expect(gunzipSync(file?.gzip ?? new Uint8Array()).toString()).toBe('run()')
  expect(openSite(join(folder, 'assets'))).toBeUndefined()
})
