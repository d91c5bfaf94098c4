/** Tables that people read and tests run: `| on | who | does | result |`, one section per story. */
import { assert } from '@chassis/primitives'
import type { Stage } from './stage.ts'

export interface TableRow {
  readonly line: number
  readonly on: string
  readonly who: string
  readonly does: string
  readonly result: string
}

export interface TableSection {
  readonly title: string
  readonly rows: readonly TableRow[]
}

const HEADER = 'on|who|does|result'

/** Sections (`## title`) with their rows; prose between them is for the reader. */
export function parseTables(markdown: string): readonly TableSection[] {
  const sections: { title: string; rows: TableRow[] }[] = []
  markdown.split('\n').forEach((text, i) => {
    if (text.startsWith('## ')) sections.push({ title: text.slice(3).trim(), rows: [] })
    if (!text.startsWith('|')) return
    const cells = text.split('|').slice(1, -1)
    const [on, who, does, result] = cells.map((cell) => cell.trim()) as [string, string, string, string]
    const isRule = cells.every((cell) => /^[\s:-]+$/.test(cell))
    if (isRule || `${on}|${who}|${does}|${result}` === HEADER) return
    const section = sections[sections.length - 1]
    assert(section && cells.length === 4, `line ${i + 1}: a row has four cells and stands under a title`)
    section.rows.push({ line: i + 1, on, who, does, result })
  })
  return sections
}

/**
 * Plays a section on a fresh stage. Returns the lines that went another way; an empty `on` means the same time as
 * above.
 */
export function playSection(section: TableSection, stage: Stage): readonly string[] {
  const differences: string[] = []
  for (const row of section.rows) {
    if (row.on !== '') stage.on(row.on)
    const result = row.does === 'time passes' ? happened(stage) : stage.play(row.who, row.does)
    if (result !== row.result) differences.push(`line ${row.line}: ${row.does}: ${result}, not ${row.result}`)
  }
  for (const finding of stage.world.findings()) differences.push(finding)
  for (const alarm of stage.world.alarms) differences.push(`alarm: ${String(alarm)}`)
  return differences
}

function happened(stage: Stage): string {
  return stage.lastEvents.map((event) => event.name).join(', ') || 'nothing'
}
