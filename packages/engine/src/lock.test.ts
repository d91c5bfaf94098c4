import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { builtModule } from './files/built-module.ts'
import { lockLedger } from './lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chassis-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const SCRIPT = `
import { lockLedger } from ${JSON.stringify(builtModule('./lock', import.meta.url).href)}
await lockLedger(process.argv[1]).then(() => console.log('held'), (error) => console.log(error.code))
setTimeout(() => {}, 60_000)
`

async function holder(path: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT, path], { env: {} })
  const said = await new Promise<string>((resolve) =>
    child.stdout?.once('data', (data) => resolve(String(data).trim())),
  )
  return { child, said }
}

const killed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

describe('the writer lock', () => {
  it('is held once in a process and free after release', async () => {
    const lock = await lockLedger(folder)
    await expect(lockLedger(folder)).rejects.toMatchObject({
      code: 'LEDGER_LOCKED',
      details: { pid: String(process.pid) },
    })
    await lock.release()
    await (await lockLedger(folder)).release()
  })

  it('names the other process and is free at once after kill -9', async () => {
    const { child, said } = await holder(folder)
    expect(said).toBe('held')
    await expect(lockLedger(folder)).rejects.toMatchObject({
      code: 'LEDGER_LOCKED',
      details: { pid: String(child.pid) },
    })
    await killed(child)
    await (await lockLedger(folder)).release()
  })

  it('goes to exactly one of several starters over the socket of a dead process', async () => {
    const first = await holder(folder)
    await killed(first.child)
    const starters = await Promise.all([holder(folder), holder(folder), holder(folder)])
    expect(starters.filter(({ said }) => said === 'held')).toHaveLength(1)
    await Promise.all(starters.map(({ child }) => killed(child)))
  })

  it.runIf(process.platform === 'linux')('waits for a holder that has no number yet, or none any more', async () => {
    const { dev, ino } = statSync(folder)
    const name = `\0chassis-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32)}`
    const nameless = createServer().listen({ path: name, exclusive: true })
    await once(nameless, 'listening')
    const waiting = lockLedger(folder)
    let isWaiting = true
    const settled = waiting.finally(() => {
      isWaiting = false
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(isWaiting).toBe(true)
    nameless.close()
    await (await settled).release()
  })

  it('works in a folder whose path is longer than a socket name', async () => {
    const long = join(folder, 'x'.repeat(120))
    mkdirSync(long)
    const lock = await lockLedger(long)
    await expect(lockLedger(long)).rejects.toMatchObject({ code: 'LEDGER_LOCKED' })
    await lock.release()
  })
})
