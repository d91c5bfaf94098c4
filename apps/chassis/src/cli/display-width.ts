/** How wide a text stands in a terminal. */

/** Chinese and Japanese characters take two columns of a terminal. */
export function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u1100-\uffdc]/u.test(character) ? 2 : 1), 0)
}
