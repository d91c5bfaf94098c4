/** What the program in Go is asked: see main.go. */
export interface Check {
  readonly name: string
  readonly accepted: boolean
  readonly kind: 'note' | 'record' | 'tree' | 'tiles' | 'ics23'
  readonly [field: string]: unknown
}
