/** `chassis trust update`: from the validators that a trust file pins to the newest ones, or why not. */
import { PlatformError } from '@chassis/primitives'
import { nodeVerifyVote, sha256 } from '@chassis/primitives/node'
import { DEFAULT_LIGHT_OPTIONS } from '@chassis/proofs/light'
import type { TrustedLedger, TrustFile } from '@chassis/protocol'
import { type Command, InvalidArgumentError } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { EXIT } from '../cli/exit-codes.ts'
import { TRUSTING_PERIOD_MS } from '../network/comet-config.ts'
import { cometRpc, rpcAddress } from '../trust/comet-rpc.ts'
import type { LightSource } from '../trust/light-source.ts'
import { lightStoreFile, readLightStore } from '../trust/light-store.ts'
import { printUpdate } from '../trust/print-update.ts'
import { readTrustFile } from '../trust/read-trust-file.ts'
import { settleUpdate } from '../trust/settle-update.ts'
import { updateTrust } from '../trust/update-trust.ts'

interface Flags {
  readonly trust: string
  readonly rpc: readonly string[]
  readonly ledger?: string
  readonly trustingDays: number
  readonly height?: bigint
  readonly report: boolean
  readonly json?: boolean
}

const SOURCES_MAX = 16
const MS_PER_DAY = 86_400_000
const NS_PER_MS = 1_000_000n
const DAYS_MAX = 365

const EXAMPLES = [
  'chassis trust update --trust trust.json --rpc http://node1.example:26657,http://node2.example:26657',
  'chassis trust update --trust trust.json --rpc http://127.0.0.1:26657 --json',
]

export function registerTrustUpdate(trust: Command, io: CliIo): void {
  const { format } = io
  trust
    .command('update')
    .description(format('cli.trust.update.description'))
    .requiredOption('--trust <file>', format('cli.trust.update.trust'))
    .requiredOption('--rpc <addresses>', format('cli.trust.update.rpc'), parseAddresses)
    .option('--ledger <id>', format('cli.trust.update.ledger'))
    .option('--trusting-days <n>', format('cli.trust.update.days'), parseDays, TRUSTING_PERIOD_MS / MS_PER_DAY)
    .option('--height <n>', format('cli.trust.update.height'), parseHeight)
    .option('--no-report', format('cli.trust.update.noReport'))
    .option('--json', format('cli.option.json'))
    .addHelpText('after', helpEnd(format, EXAMPLES, { ok: 'cli.exit.trustNewest', negative: 'cli.exit.trustRefused' }))
    .action((flags: Flags) => run(flags, io))
}

function parseAddresses(text: string): readonly string[] {
  const addresses = text.split(',').filter((address) => address !== '')
  if (addresses.length === 0 || addresses.length > SOURCES_MAX) throw new InvalidArgumentError(`1 … ${SOURCES_MAX}`)
  return addresses
}

function parseDays(text: string): number {
  const days = /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 0
  if (days < 1 || days > DAYS_MAX) throw new InvalidArgumentError(`1 … ${DAYS_MAX}`)
  return days
}

function parseHeight(text: string): bigint {
  if (!/^[1-9]\d{0,18}$/.test(text)) throw new InvalidArgumentError('1 …')
  return BigInt(text)
}

async function run(flags: Flags, io: CliIo): Promise<void> {
  const file = flags.trust
  const trust = readTrustFile(file)
  // An address twice would agree with itself.
  const sources = [...new Set(flags.rpc.map(rpcAddress))].map(cometRpc)
  const ledger = await ledgerOf(trust, flags, sources)
  const { chainId } = ledger
  const store = readLightStore(lightStoreFile(file))
  const files = { file, trust, store, ledger }
  const trustingPeriodNs = BigInt(flags.trustingDays * MS_PER_DAY) * NS_PER_MS
  const outcome = await updateTrust({
    crypto: { sha256, verifyVote: nodeVerifyVote },
    options: { ...DEFAULT_LIGHT_OPTIONS, chainId, trustingPeriodNs },
    ledger,
    record: store.find(({ ledgerId }) => ledgerId === ledger.ledgerId),
    sources,
    ...(flags.height !== undefined && { hint: flags.height }),
    nowNs: BigInt(Date.now()) * NS_PER_MS,
  })
  if (outcome.kind !== 'verified') io.exit(outcome.kind === 'noSource' ? EXIT.environment : EXIT.negative)
  const answer = await settleUpdate(files, outcome, flags.report)
  if (flags.json) io.print(JSON.stringify(answer))
  else printUpdate(answer, io)
}

/**
 * The network of the trust file that is meant: the named one, the only one, or that of the first source that answers.
 */
async function ledgerOf(
  trust: TrustFile,
  { ledger: wanted, trust: file }: Flags,
  sources: readonly LightSource[],
): Promise<TrustedLedger & { readonly chainId: string }> {
  const networks = trust.ledgers.filter(({ chainId, validators }) => chainId !== undefined && validators !== undefined)
  let found = networks.filter(({ ledgerId }) => wanted === undefined || ledgerId === wanted)
  if (found.length > 1) {
    const heads = await Promise.allSettled(sources.map((source) => source.head()))
    const chains = heads.flatMap((head) => (head.status === 'fulfilled' ? [head.value.chainId] : []))
    found = found.filter(({ chainId }) => chains.includes(chainId as string)).slice(0, 1)
  }
  const [ledger] = found
  if (ledger?.chainId !== undefined) return { ...ledger, chainId: ledger.chainId }
  throw new PlatformError('no such network in the trust file', {
    code: 'TRUST_FILE_NO_NETWORK',
    details: { file, networks: networks.map(({ chainId }) => chainId).join(', ') },
  })
}
