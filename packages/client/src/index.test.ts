/** What the package gives out: a name that goes is a break for everybody who uses it. */
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import * as foresee from './foresee.ts'
import * as client from './index.ts'
import * as onNode from './node.ts'
import * as passkeys from './passkeys.ts'
import * as sealed from './sealed.ts'
import * as webhooks from './webhooks.ts'
import * as workedLoans from './worked-loans.ts'

const byName = (a: string, b: string) => (a < b ? -1 : 1)

it('exports these names', () => {
  expect(Object.keys(client).sort(byName)).toMatchInlineSnapshot(`
    [
      "ApiProblemError",
      "Client",
      "Connection",
      "LISTABLE",
      "METHODS",
      "Policy",
      "READABLE",
      "ROLES",
      "SLIP_BYTES_MAX",
      "accountId",
      "accountOf",
      "breakReason",
      "call",
      "civilDateOfInstant",
      "consentId",
      "deriveAccountId",
      "ed25519Key",
      "fromHex",
      "generateEd25519Key",
      "isPlatformError",
      "lienId",
      "loanId",
      "memoryStore",
      "newAccount",
      "parseCivilDate",
      "parseTrustFile",
      "readPurpose",
      "readSlip",
      "subjectId",
      "toHex",
      "vehicleId",
      "verify",
      "webStore",
    ]
  `)
  expect(Object.keys(foresee).sort(byName)).toEqual(['foreseePayment', 'foreseeReversal', 'readLoanFacts'])
  expect(Object.keys(passkeys).sort(byName)).toEqual(['createPasskey', 'newPolicy', 'passkey', 'withKey', 'withoutKey'])
  expect(Object.keys(onNode)).toEqual(['fileStore'])
  expect(Object.keys(sealed).sort(byName)).toEqual(['newSealKey', 'openSealed'])
  expect(Object.keys(webhooks).sort(byName)).toEqual(['Webhooks', 'readWebhookMessage'])
  expect(Object.keys(workedLoans).sort(byName)).toEqual([
    'computeWorkedLoan',
    'differingFigures',
    'figuresOf',
    'workedFile',
    'workedProducts',
    'workedTables',
  ])
})

it('runs in a browser: its bundle needs nothing of Node', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [new URL('./index.ts', import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['chassis-source'],
    write: false,
    metafile: true,
    outdir: '/',
  })
  const external = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter((one) => one.external === true),
  )
  expect(external).toEqual([])
  const text = outputFiles[0]?.text ?? ''
  expect(/\bprocess\.|\brequire\(|from"node:/.test(text)).toBe(false)
  expect(text.length).toBeLessThan(400_000)
  // Whoever does not ask for the worked loans does not carry them.
  expect(Object.keys(metafile.inputs).filter((path) => path.includes('finance/src/tables/'))).toEqual([])
})
