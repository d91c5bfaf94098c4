/** Writes the generated demo tape to a temporary file, so that it takes the same road as a real one. */

import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEMO_TAPE_SEED, DEMO_TAPE_SIZE, type DemoTape, generateDemoTape } from '../demo/generate-demo-tape.ts'

export interface DemoTapeFile {
  readonly file: string
  readonly tape: DemoTape
  readonly rows: number
  remove(): void
}

export async function writeDemoTape(): Promise<DemoTapeFile> {
  const folder = mkdtempSync(join(tmpdir(), 'chassis-demo-'))
  const file = join(folder, 'generated-demo-tape.csv')
  const tape = generateDemoTape(DEMO_TAPE_SEED, DEMO_TAPE_SIZE)
  const out = createWriteStream(file)
  for (const line of tape.lines) if (!out.write(`${line}\n`)) await once(out, 'drain')
  out.end()
  await once(out, 'finish')
  return { file, tape, rows: DEMO_TAPE_SIZE, remove: () => rmSync(folder, { recursive: true }) }
}
