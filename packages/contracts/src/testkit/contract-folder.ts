/** What the files of a contract's folder say, for the tests that hold code, tests and documents together. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const here = new URL('../', import.meta.url)

export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function textOf(url: URL): string {
  return existsSync(url) ? readFileSync(url, 'utf8') : ''
}

export interface ContractFolder {
  readonly readme: string
  readonly table: string
  /** Names of the files in methods/, tests left out. */
  readonly methodFiles: readonly string[]
  methodTest(method: string): string
}

export function contractFolder(name: string): ContractFolder {
  const folder = new URL(`${name}/`, here)
  return {
    readme: textOf(new URL('README.md', folder)),
    table: textOf(new URL(`${name}.table.md`, folder)),
    methodFiles: readdirSync(new URL('methods/', folder)).filter((file) => !file.endsWith('.test.ts')),
    methodTest: (method) => textOf(new URL(`methods/${kebab(method)}.test.ts`, folder)),
  }
}

/** Refusals that a method test provokes, by its titles. */
export function rejectionsIn(test: string): ReadonlySet<string> {
  return new Set([...test.matchAll(/it\((['"`])rejects: ([A-Z_]+)\1/g)].map((match) => match[2] as string))
}

/** Refusals in the last column of a table. */
export function refusalsIn(table: string): ReadonlySet<string> {
  return new Set([...table.matchAll(/\| refused ([A-Z_]+) +\|/g)].map((match) => match[1] as string))
}
