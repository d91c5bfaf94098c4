/**
 * Scenarios in words: `lender` does `releaseLien lien1 paidOff`. The same words stand in the tables that people read
 * and in the tests of single methods.
 */

import { type CurrencyCode, currency, parseMoney } from '@chassis/finance'
import { assert, type CivilDate, formatCivilDate, parseCivilDate } from '@chassis/primitives'
import type { AccountId, Identifier, IdentifierType } from '@chassis/protocol'
import type { HappenedEvent, World } from './world.ts'

/** The words after the verb, read one by one. */
export class Words {
  private readonly words: string[]
  private readonly names: ReadonlyMap<string, string>
  readonly world: World

  constructor(words: readonly string[], names: ReadonlyMap<string, string>, world: World) {
    this.words = [...words]
    this.names = names
    this.world = world
  }

  /** The words that are left; taking them out is reading them. */
  get rest(): string[] {
    return this.words
  }

  next(): string {
    const word = this.words.shift()
    assert(word !== undefined, 'a word is missing')
    return word
  }

  /** Takes `word` if it comes next: `to buyer`, `position 1`. */
  takes(word: string): boolean {
    if (this.words[0] !== word) return false
    this.words.shift()
    return true
  }

  expect(word: string): void {
    assert(this.takes(word), `"${word}" is missing`)
  }

  account(): AccountId {
    const name = this.next()
    return name === 'stranger' ? (`acct_${'77'.repeat(20)}` as AccountId) : this.world.account(name)
  }

  date(): CivilDate {
    return parseCivilDate(this.next())
  }

  /** `125.00 USD` */
  money(): { readonly amountMinor: bigint; readonly currency: CurrencyCode } {
    const amount = this.next()
    return parseMoney(amount, this.next())
  }

  currency(): CurrencyCode {
    return currency(this.next())
  }

  /** An id that was created under this name, or the one that the name stands for. */
  id<P extends string>(type: IdentifierType<P>): Identifier<P> {
    const name = this.next()
    const created = this.names.get(name)
    return created === undefined ? this.world.idOf(type, name) : type.parse(created)
  }

  end(): void {
    assert(this.words.length === 0, `too many words: ${this.words.join(' ')}`)
  }
}

export interface Verb {
  readonly contract: string
  args(words: Words): unknown
  /** Field of the last event that carries the id of what was created. */
  readonly creates?: string
}

export interface Vocabulary {
  /** By method name. */
  readonly verbs: Readonly<Record<string, Verb>>
  /** Questions: `? owner car1`. */
  readonly asks: Readonly<Record<string, (words: Words) => string>>
}

export class Stage {
  readonly world: World
  private readonly vocabulary: Vocabulary
  private readonly names = new Map<string, string>()
  lastEvents: readonly HappenedEvent[] = []

  constructor(world: World, vocabulary: Vocabulary) {
    this.world = world
    this.vocabulary = vocabulary
  }

  /** Lets time pass until `YYYY-MM-DD` (its first moment) or `YYYY-MM-DD hh:mm` UTC. */
  on(when: string): void {
    const [date, clock = '00:00'] = when.split(' ')
    const [hours, minutes] = clock.split(':').map(Number)
    const instant = parseCivilDate(date as string) * 86_400_000 + (hours ?? 0) * 3_600_000 + (minutes ?? 0) * 60_000
    const outcomes = this.world.advanceTo(Math.max(instant, this.world.now))
    this.lastEvents = outcomes.flatMap((outcome) => outcome.events)
  }

  /**
   * `who` does `what`: `ok`, or `refused NAME`. Several calls of one transaction are joined by ` + ` on both sides. A
   * question (`? owner car1`) is answered in words. After `as` stands the name of what is created: `addLien car1 as
   * lien1`.
   */
  play(who: string, what: string): string {
    if (what.startsWith('?')) return this.ask(what.slice(1).trim())
    const people = who.split(' + ')
    const creations: { readonly name: string; readonly field: string }[] = []
    const calls = what.split(' + ').map((text, i) => {
      const [verbName, ...words] = text.trim().split(/\s+/)
      const verb = this.vocabulary.verbs[verbName as string]
      assert(verb, `no verb ${verbName}`)
      const named = words.length > 1 && words[words.length - 2] === 'as' ? words.splice(-2)[1] : undefined
      if (named !== undefined) {
        assert(verb.creates, `${verbName} creates nothing`)
        creations.push({ name: named, field: verb.creates })
      }
      const reader = new Words(words, this.names, this.world)
      const args = verb.args(reader)
      reader.end()
      return { as: (people[i] ?? people[0]) as string, contract: verb.contract, method: verbName as string, args }
    })
    const { result, events } = this.world.submit(calls)
    this.lastEvents = events
    if (result !== 'ok') return `refused ${result}`
    for (const { name, field } of creations) this.bind(name, field, events)
    return 'ok'
  }

  private bind(name: string, field: string, events: readonly HappenedEvent[]): void {
    const taken = new Set(this.names.values())
    const created = events.map((event) => event.body[field]).find((id) => typeof id === 'string' && !taken.has(id))
    assert(typeof created === 'string', `no event carries ${field}`)
    this.names.set(name, created)
  }

  private ask(what: string): string {
    const [name, ...words] = what.split(/\s+/)
    const ask = this.vocabulary.asks[name as string]
    assert(ask, `no question ${name}`)
    const reader = new Words(words, this.names, this.world)
    const answer = ask(reader)
    reader.end()
    return answer
  }

  /** Plays what must succeed; for setting a scene. */
  setUp(...steps: readonly (readonly [who: string, what: string])[]): this {
    for (const [who, what] of steps) {
      const result = this.play(who, what)
      assert(result === 'ok', `${who} ${what}: ${result}`)
    }
    return this
  }

  get today(): string {
    return formatCivilDate(Math.floor(this.world.now / 86_400_000) as CivilDate)
  }
}
