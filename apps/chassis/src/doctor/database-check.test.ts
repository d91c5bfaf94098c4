import { type AddressInfo, createServer } from 'node:net'
import { createFormatter } from '@chassis/messages'
import { expect, it } from 'vitest'
import { checkDatabase } from './database-check.ts'

const format = createFormatter('en')

it('says that nothing has to be there for the embedded database', async () => {
  expect(await checkDatabase(undefined, format)).toMatchObject({ ok: true, advice: '' })
})

it('looks whether the server takes connections, and shows no password', async () => {
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `postgresql://user:secret@127.0.0.1:${port}/chassis`
  const reached = await checkDatabase(url, format)
  expect(reached).toMatchObject({ ok: true, advice: '' })
  expect(reached.detail).toContain(`127.0.0.1:${port}`)
  await new Promise((resolve) => server.close(resolve))
  const gone = await checkDatabase(url, format)
  expect(gone).toMatchObject({ ok: false, detail: expect.stringContaining('ECONNREFUSED') })
  expect(gone.advice).not.toBe('')
  expect(JSON.stringify([reached, gone])).not.toContain('secret')
})
