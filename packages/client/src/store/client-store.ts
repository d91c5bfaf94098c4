/** Where a client keeps what must outlive it: submissions under way and the cursors of event streams. */

/**
 * Names and values are text; a name has up to 200 characters of `A-Za-z0-9._:-`. `set` resolves when the value would
 * survive a crash: a transaction is sent only after that.
 */
export interface ClientStore {
  get(name: string): Promise<string | undefined>
  set(name: string, value: string): Promise<void>
  delete(name: string): Promise<void>
  /** Names that begin with `prefix`, ascending. */
  names(prefix: string): Promise<readonly string[]>
}

/** Nothing survives: for tests, and for programs that only read. */
export function memoryStore(): ClientStore {
  const values = new Map<string, string>()
  return {
    get: async (name) => values.get(name),
    set: async (name, value) => {
      values.set(name, value)
    },
    delete: async (name) => {
      values.delete(name)
    },
    names: async (prefix) => [...values.keys()].filter((name) => name.startsWith(prefix)).sort(),
  }
}

/** The part of the Web Storage interface that is used: `localStorage` in a browser. */
export interface WebStorage {
  readonly length: number
  key(index: number): string | null
  getItem(name: string): string | null
  setItem(name: string, value: string): void
  removeItem(name: string): void
}

/** Keeps in the browser's storage, under `chassis/`. */
export function webStore(storage: WebStorage): ClientStore {
  const place = (name: string) => `chassis/${name}`
  return {
    get: async (name) => storage.getItem(place(name)) ?? undefined,
    set: async (name, value) => storage.setItem(place(name), value),
    delete: async (name) => storage.removeItem(place(name)),
    async names(prefix) {
      const all = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
      const ours = all.filter((name) => name.startsWith(place(prefix)))
      return ours.map((name) => name.slice(place('').length)).sort()
    },
  }
}
