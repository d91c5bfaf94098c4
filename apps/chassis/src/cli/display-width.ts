/** How wide a text stands in a terminal. */

/** Hangul, Kana, ideographs and their punctuation, full-width forms (Unicode UAX #11, classes W and F of the BMP). */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u

/** Chinese and Japanese characters take two columns of a terminal. */
export function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0)
}
