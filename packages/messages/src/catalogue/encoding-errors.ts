/** Refusals of module 1: bytes or text from outside. */
import type { TextTable } from '../text-table.ts'

export const encodingErrorTexts = {
  'error.encoding.TRUNCATED.title': {
    en: 'The data ends too early.',
    'zh-CN': '数据不完整，提前结束。',
    ja: 'データが途中で終わっています。',
  },
  'error.encoding.TRUNCATED.action': {
    en: 'Get the file or message again; it was probably cut off on the way.',
    'zh-CN': '请重新获取该文件或消息，传输途中可能被截断。',
    ja: 'ファイルまたはメッセージを取得し直してください。転送中に切れた可能性があります。',
  },
  'error.encoding.TRAILING_BYTES.title': {
    en: 'There is extra data after the end.',
    'zh-CN': '数据末尾之后还有多余内容。',
    ja: 'データの終わりの後に余分な内容があります。',
  },
  'error.encoding.TRAILING_BYTES.action': {
    en: 'Send exactly one encoded item. Check whether two files were joined or a line end was added.',
    'zh-CN': '请只发送一个编码项，并检查是否误将两个文件拼接或添加了换行。',
    ja: '符号化された項目を一つだけ送ってください。ファイルの連結や改行の追加がないか確認してください。',
  },
  'error.encoding.NOT_CANONICAL.title': {
    en: 'The data is readable but not in its one canonical form.',
    'zh-CN': '数据可读，但不是唯一的规范编码形式。',
    ja: 'データは読めますが、唯一の正規形ではありません。',
  },
  'error.encoding.NOT_CANONICAL.action': {
    en: 'Encode it with shortest lengths and ascending map keys, as docs/spec describes, and sign again.',
    'zh-CN': '请按 docs/spec 使用最短长度和升序键重新编码，然后重新签名。',
    ja: 'docs/spec のとおり最短の長さと昇順のキーで符号化し直し、署名し直してください。',
  },
  'error.encoding.FORBIDDEN_TYPE.title': {
    en: 'The data uses a type that this format does not allow.',
    'zh-CN': '数据使用了本格式不允许的类型。',
    ja: 'この形式で認められていない型が使われています。',
  },
  'error.encoding.FORBIDDEN_TYPE.action': {
    en: 'Use integers, byte strings, text, arrays, maps, true, false and null only; no floats, no tags.',
    'zh-CN': '只能使用整数、字节串、文本、数组、映射、true、false 和 null；不能使用浮点数和标签。',
    ja: '整数、バイト列、テキスト、配列、マップ、true、false、null だけを使ってください。浮動小数点数とタグは使えません。',
  },
  'error.encoding.MALFORMED.title': {
    en: 'The data is not valid CBOR.',
    'zh-CN': '数据不是有效的 CBOR。',
    ja: 'データが正しい CBOR ではありません。',
  },
  'error.encoding.MALFORMED.action': {
    en: 'Check that this is the right file and that it was copied as binary, not as text.',
    'zh-CN': '请确认文件无误，并且是以二进制而非文本方式复制的。',
    ja: '正しいファイルか、テキストではなくバイナリとしてコピーされたかを確認してください。',
  },
  'error.encoding.INVALID_UTF8.title': {
    en: 'A text is not valid UTF-8.',
    'zh-CN': '文本不是有效的 UTF-8。',
    ja: 'テキストが正しい UTF-8 ではありません。',
  },
  'error.encoding.INVALID_UTF8.action': {
    en: 'Save or send the text as UTF-8.',
    'zh-CN': '请以 UTF-8 保存或发送该文本。',
    ja: 'テキストを UTF-8 で保存または送信してください。',
  },
  'error.encoding.TOO_DEEP.title': {
    en: 'The data is nested too deeply.',
    'zh-CN': '数据嵌套过深。',
    ja: 'データの入れ子が深すぎます。',
  },
  'error.encoding.TOO_DEEP.action': {
    en: 'Nest at most 16 levels; no message of this ledger needs more.',
    'zh-CN': '嵌套最多 16 层；本账本的任何消息都不需要更多。',
    ja: '入れ子は 16 段までにしてください。この台帳のメッセージはそれ以上を必要としません。',
  },
  'error.encoding.TOO_LARGE.title': {
    en: 'A length, count or number is above its limit.',
    'zh-CN': '某个长度、数量或数值超出上限。',
    ja: '長さ、件数または数値が上限を超えています。',
  },
  'error.encoding.TOO_LARGE.action': {
    en: 'Split the content or use a smaller value; the reference gives the limit of each field.',
    'zh-CN': '请拆分内容或使用更小的值；各字段的上限见参考文档。',
    ja: '内容を分けるか、より小さい値を使ってください。各項目の上限はリファレンスにあります。',
  },
  'error.encoding.WRONG_TYPE.title': {
    en: 'A field has a value of another type than expected.',
    'zh-CN': '某个字段的值类型与预期不符。',
    ja: '項目の値が想定と異なる型です。',
  },
  'error.encoding.WRONG_TYPE.action': {
    en: 'Compare the field with its schema in the reference and send the type named there.',
    'zh-CN': '请对照参考文档中的字段定义，发送规定的类型。',
    ja: 'リファレンスの項目定義と比べ、定められた型で送ってください。',
  },
  'error.encoding.UNKNOWN_FIELD.title': {
    en: 'There is a field that this schema does not have.',
    'zh-CN': '存在该结构未定义的字段。',
    ja: 'このスキーマにない項目があります。',
  },
  'error.encoding.UNKNOWN_FIELD.action': {
    en: 'Remove the field, or check whether the sender uses a newer version than this ledger.',
    'zh-CN': '请删除该字段，或检查发送方的版本是否比本账本更新。',
    ja: 'その項目を削除するか、送信側がこの台帳より新しい版を使っていないか確認してください。',
  },
  'error.encoding.MISSING_FIELD.title': {
    en: 'A required field is missing.',
    'zh-CN': '缺少必填字段。',
    ja: '必須の項目がありません。',
  },
  'error.encoding.MISSING_FIELD.action': {
    en: 'Add the field; the details name it.',
    'zh-CN': '请补上该字段，名称见详细信息。',
    ja: '項目を追加してください。名前は詳細にあります。',
  },
  'error.encoding.INVALID_VALUE.title': {
    en: 'A value is outside what its field allows.',
    'zh-CN': '某个值超出其字段允许的范围。',
    ja: '項目が認める範囲の外の値です。',
  },
  'error.encoding.INVALID_VALUE.action': {
    en: 'Use a value from the range or list that the reference gives for this field.',
    'zh-CN': '请使用参考文档为该字段规定的范围或列表中的值。',
    ja: 'リファレンスがこの項目に定める範囲または一覧の値を使ってください。',
  },
  'error.encoding.INVALID_TEXT.title': {
    en: 'A text does not have the expected form.',
    'zh-CN': '文本格式不符合要求。',
    ja: 'テキストが想定の書式ではありません。',
  },
  'error.encoding.INVALID_TEXT.action': {
    en: 'Write it in the form the details name, for example a date as 2020-07-31 or lower-case hexadecimal.',
    'zh-CN': '请按详细信息给出的格式书写，例如日期写作 2020-07-31，十六进制使用小写。',
    ja: '詳細にある書式で書いてください。例：日付は 2020-07-31、十六進数は小文字。',
  },
} satisfies TextTable
