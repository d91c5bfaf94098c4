/** `chassis trust show FILE`: what a trust file makes its reader believe, in words. */
import { formatInstant, toHex } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { totalPower, validatorAddress } from '@chassis/proofs/light'
import { type TrustedLedger, TrustFile } from '@chassis/protocol'
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { TRUSTING_PERIOD_MS } from '../network/comet-config.ts'
import { type LightRecord, lightStoreFile, readLightStore } from '../trust/light-store.ts'
import { readTrustFile } from '../trust/read-trust-file.ts'

interface Flags {
  readonly json?: boolean
}

const NS_PER_MS = 1_000_000n

export function registerTrustShow(trust: Command, io: CliIo): void {
  trust
    .command('show')
    .argument('<file>', io.format('cli.trust.update.trust'))
    .description(io.format('cli.trust.show.description'))
    .option('--json', io.format('cli.option.json'))
    .addHelpText('after', helpEnd(io.format, ['chassis trust show trust.json']))
    .action((file: string, flags: Flags) => run(file, flags, io))
}

function run(file: string, flags: Flags, io: CliIo): void {
  const trust = readTrustFile(file)
  const store = readLightStore(lightStoreFile(file))
  const described = trust.ledgers.map((ledger) => {
    const record = store.find(({ ledgerId }) => ledgerId === ledger.ledgerId)
    return { ledger, verified: verifiedOf(record), frozen: record?.frozen !== undefined }
  })
  if (flags.json) {
    const json = TrustFile.toJson(trust) as { readonly ledgers: readonly object[] }
    const ledgers = described.map(({ verified, frozen }, i) => ({
      ...json.ledgers[i],
      verified: verified ?? null,
      frozen,
    }))
    io.print(JSON.stringify({ ...json, ledgers }))
    return
  }
  for (const one of described) printLedger(one, io)
}

interface Verified {
  readonly height: string
  readonly time: string
  /** Afterwards an update has nothing to begin with. */
  readonly updateBefore: string
}

function verifiedOf(record: LightRecord | undefined): Verified | undefined {
  const header = record?.blocks.at(-1)?.signedHeader.header
  if (!header) return undefined
  const time = Number(header.timeNs / NS_PER_MS)
  const updateBefore = formatInstant(time + TRUSTING_PERIOD_MS)
  return { height: String(header.height), time: formatInstant(time), updateBefore }
}

interface Described {
  readonly ledger: TrustedLedger
  readonly verified: Verified | undefined
  readonly frozen: boolean
}

function printLedger({ ledger, verified, frozen }: Described, io: CliIo): void {
  const { format, print } = io
  const note = ledger.environment === 'development' ? format('cli.slip.development') : ''
  print(`${ledger.name}  ${note}`.trimEnd())
  print(`  ${ledger.ledgerId}`)
  if (ledger.operator !== undefined) {
    print(`  ${format('cli.trust.show.operator', { key: ledger.operator })}`)
    const until = ledger.operatorUntilHeight
    if (until === undefined) print(`  ${format('cli.trust.show.always')}`)
    else print(`  ${format('cli.trust.show.until', { height: String(until) })}`)
  }
  if (ledger.chainId !== undefined && ledger.validators !== undefined) printNetwork(ledger, ledger.validators, io)
  else if (ledger.operator === undefined) print(`  ${format('cli.trust.show.nobody')}`)
  if (frozen) print(`  ${format('cli.trust.show.frozen')}`)
  if (verified) print(`  ${format('cli.trust.show.verified', { ...verified })}`)
  else if (ledger.validators !== undefined) print(`  ${format('cli.trust.show.neverUpdated')}`)
}

function printNetwork(
  { chainId = '' }: TrustedLedger,
  validators: NonNullable<TrustedLedger['validators']>,
  { format, print }: CliIo,
): void {
  const total = totalPower(validators)
  const needed = `${(total * 2n) / 3n}`
  print(`  ${format('cli.trust.show.network', { chainId, validators: validators.length, needed, total: `${total}` })}`)
  const width = Math.max(...validators.map(({ power }) => `${power}`.length))
  for (const { publicKey, power } of validators) {
    const address = toHex(validatorAddress(sha256, publicKey)).toUpperCase()
    const share = total === 0n ? 0n : (power * 1000n) / total
    const percent = `${share / 10n}.${share % 10n} %`
    print(`    ${address}  ${`${power}`.padStart(width)}  ${percent.padStart(7)}`)
  }
}
