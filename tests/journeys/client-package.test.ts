/**
 * The SDK as others get it: packed, installed into an empty project without a network, and used by the program of its
 * guide against a node that runs.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fromRoot } from '../../tooling/lib/root.mjs'
import { chassis, scratchFolder, smallTape, startChassis, writeTape } from '../support/run-chassis.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 })
const folder = scratchFolder()
const project = join(folder, 'project')
const dir = join(folder, 'ledger')
let node: ReturnType<typeof startChassis>
let origin: string

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
}

/** Everything that the SDK needs, itself first. */
function closure(): readonly string[] {
  const names = new Set<string>()
  const add = (name: string): void => {
    if (names.has(name)) return
    names.add(name)
    const manifest: Manifest = JSON.parse(readFileSync(fromRoot(`node_modules/${name}/package.json`), 'utf8'))
    for (const dependency of Object.keys(manifest.dependencies ?? {})) add(dependency)
  }
  add('@chassis/client')
  return [...names]
}

function npm(args: readonly string[], cwd: string): void {
  const cache = join(folder, 'npm-cache')
  execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--silent', '--cache', cache], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Packs what is ours; what is others' is taken as this repository has it installed. */
function installPacked(): void {
  const packed = join(folder, 'packed')
  mkdirSync(packed)
  mkdirSync(join(project, 'node_modules'), { recursive: true })
  const [ours, others] = [true, false].map((own) => closure().filter((name) => name.startsWith('@chassis/') === own))
  const workspaces = (ours as string[]).flatMap((name) => ['-w', name])
  npm(['pack', '--pack-destination', packed, ...workspaces], fromRoot('.'))
  for (const name of others as string[]) {
    cpSync(fromRoot(`node_modules/${name}`), join(project, 'node_modules', name), { recursive: true })
  }
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', type: 'module' }))
  npm(['install', '--offline', ...readdirSync(packed).map((file) => join(packed, file))], project)
}

/** The program in a guide. */
function guide(name = 'write-a-client'): string {
  const text = readFileSync(fromRoot(`docs/how-to/${name}.md`), 'utf8')
  return /```js\n([\s\S]*?)```/.exec(text)?.[1] as string
}

function run(): string {
  const { NODE_OPTIONS: _, ...env } = process.env
  const ran = spawnSync(process.execPath, ['pay.mjs', origin, dir], { cwd: project, env, encoding: 'utf8' })
  expect(ran.stderr).toBe('')
  expect(ran.status).toBe(0)
  return ran.stdout
}

beforeAll(async () => {
  const tape = writeTape(join(folder, 'tape.csv'), smallTape(3))
  expect((await chassis(['tape', 'board', tape, '--dir', dir])).code).toBe(0)
  installPacked()
  node = startChassis(['serve', '--dir', dir, '--port', '0'])
  let ended = false
  void node.done.then(() => {
    ended = true
  })
  for (let found: string | undefined; found === undefined; ) {
    found = /Serving at (http:\S+)/.exec(node.printed())?.[1]
    if (found !== undefined) origin = found
    else if (ended) throw new Error(JSON.stringify(await node.done))
    else await new Promise((resolve) => setTimeout(resolve, 50))
  }
  expect((await chassis(['trust', 'export', '--dir', dir, '-o', join(project, 'trust.json')])).code).toBe(0)
  writeFileSync(join(project, 'pay.mjs'), guide())
})
afterAll(async () => {
  node?.signal('SIGTERM')
  await node?.done
})

describe('the packed SDK', () => {
  it('has nothing in it but what was built, and no path into the repository', () => {
    const files = readdirSync(join(project, 'node_modules/@chassis/client'), { recursive: true, encoding: 'utf8' })
    expect(files.filter((file) => !/^(package\.json|README\.md|dist(\/.*)?)$/.test(file))).toEqual([])
    expect(files.filter((file) => /test/.test(file))).toEqual([])
    const lock = readFileSync(join(project, 'package-lock.json'), 'utf8')
    expect(lock).not.toContain('"link": true')
  })

  it('opens an account, pays, waits for the event, verifies; a second run pays nothing more', async () => {
    const said = run()
    const first =
      /^accepted \naccepted (tx_[0-9a-f]{64})\nprincipal (\d+)n proven at height \d+n by \d+ checks\n$/.exec(said)
    expect(first, said).not.toBeNull()
    const again = `refused loans.LOAN_EXISTS\naccepted ${first?.[1]}\nprincipal ${first?.[2]}n proven at height`
    expect(run()).toContain(again)
    // Interest of 28 days at 5.9 % of 20,000.00 is 90.52; the rest of 250.00 is principal.
    expect(first?.[2]).toBe(String(2_000_000 - (25_000 - 9_052)))
    const slip = join(project, 'loan.slip')
    const verified = await chassis(['slip', 'verify', slip, '--trust', join(project, 'trust.json')])
    expect(verified.code).toBe(0)
  })

  it('has the worked loans and the engine that computes every figure of them anew', () => {
    writeFileSync(join(project, 'worked.mjs'), guide('check-an-engine-by-worked-loans'))
    const { NODE_OPTIONS: _, ...env } = process.env
    const ran = spawnSync(process.execPath, ['worked.mjs'], { cwd: project, env, encoding: 'utf8' })
    expect([ran.stderr, ran.status]).toEqual(['', 0])
    const lines = ran.stdout.trim().split('\n')
    expect(lines.slice(0, -1).map((line) => / (\d+) loans, (\d+) figures, (\d+) differ$/.exec(line)?.[3])).toEqual(
      Array.from({ length: 7 }, () => '0'),
    )
    expect(lines[3]).toMatch(/^Pairs of events, simple interest by the day: 91 loans, \d{4} figures, 0 differ$/)
    expect(lines.at(-1)).toMatch(/^\{"principal":/)
  })

  it('is typed', () => {
    const program = `import { Client, call, type SubmitResult } from '@chassis/client'
export async function go(client: Client, loan: Parameters<typeof client.read<'loan'>>[1]['loan']): Promise<bigint> {
  const result: SubmitResult = await client.submit([call('governance.vote', { proposal: '' as never, approve: true })])
  if (result.status === 'indefinite') await result.resolve()
  // @ts-expect-error: there is no such method
  call('loans.forgive', {})
  return (await client.read('loan', { loan })).value?.position?.principal ?? 0n
}
`
    writeFileSync(join(project, 'typed.mts'), program)
    const tsc = fromRoot('node_modules/typescript/bin/tsc')
    const flags = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022', 'typed.mts']
    const types = ['--lib', 'es2023,dom', '--types', '']
    const checked = spawnSync(process.execPath, [tsc, ...flags, ...types], { cwd: project, encoding: 'utf8' })
    expect(checked.stdout).toBe('')
    expect(checked.status).toBe(0)
  })
})
