/** What a node tells its operator: one event a line, with numbers and ids, never with what members entered. */

export type NodeLogLevel = 'info' | 'warn' | 'error'

export interface NodeEvent {
  readonly level: NodeLogLevel
  /** What happened, in a word that programs can look for. */
  readonly event: string
  readonly fields: Readonly<Record<string, string | number | boolean>>
}

export type NodeLog = (event: NodeEvent) => void

/** One line of JSON: time, level, event, fields. */
export function formatNodeEvent({ level, event, fields }: NodeEvent, timeMs: number): string {
  return JSON.stringify({ time: new Date(timeMs).toISOString(), level, event, ...fields })
}
