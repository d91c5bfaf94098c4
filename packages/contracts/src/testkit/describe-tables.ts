/** Runs the tables of a contract: one test per section. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Stage } from './stage.ts'
import { parseTables, playSection } from './table.ts'

/** `file`: URL of the Markdown file. Each section plays on a stage of its own. */
export function describeTables(file: URL, openStage: () => Stage): void {
  const sections = parseTables(readFileSync(file, 'utf8'))
  describe(file.pathname.slice(file.pathname.lastIndexOf('/') + 1), () => {
    for (const section of sections) {
      it(section.title, () => {
        expect(section.rows.length).toBeGreaterThan(0)
        expect(playSection(section, openStage())).toEqual([])
      })
    }
  })
}
