/** Where the `chassis` command itself lies, for what runs it in a process of its own. */

export function builtCommand(): URL {
  // From the sources as from the build output: apps/chassis/{src,dist}/network.
  return new URL('../../bin/chassis.mjs', import.meta.url)
}
