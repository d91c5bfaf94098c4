/** Where the compiled form of a module lies that runs in a thread or process of its own. */

/**
 * The URL of module `name` (relative, without extension) as a runtime can load it: beside the caller, or, when the
 * caller itself runs from TypeScript sources (tests), in the build output.
 */
export function builtModule(name: string, caller: string): URL {
  const url = new URL(`${name}.js`, caller)
  if (!caller.endsWith('.ts')) return url
  const at = url.pathname.lastIndexOf('/src/')
  url.pathname = `${url.pathname.slice(0, at)}/dist/${url.pathname.slice(at + 5)}`
  return url
}
