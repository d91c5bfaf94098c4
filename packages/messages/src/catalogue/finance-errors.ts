/** Refusals of the finance module: money, rates, dates and VINs that the rules do not accept. */
import type { TextTable } from '../text-table.ts'

export const financeErrorTexts = {
  'error.finance.UNKNOWN_CURRENCY.title': {
    en: 'The currency code is not in ISO 4217.',
    'zh-CN': '该货币代码不在 ISO 4217 中。',
    ja: 'ISO 4217 にない通貨コードです。',
  },
  'error.finance.UNKNOWN_CURRENCY.action': {
    en: 'Use three upper-case letters such as USD, CNY or JPY.',
    'zh-CN': '请使用 USD、CNY 或 JPY 这样的三个大写字母。',
    ja: 'USD、CNY、JPY のような大文字三文字を使ってください。',
  },
  'error.finance.CURRENCY_WITHOUT_MINOR_UNITS.title': {
    en: 'This code is not money: it has no minor units.',
    'zh-CN': '该代码不是货币：它没有辅币单位。',
    ja: '補助単位のないコードは通貨として使えません。',
  },
  'error.finance.CURRENCY_WITHOUT_MINOR_UNITS.action': {
    en: 'Metals, basket units and test codes cannot be amounts. Use a currency.',
    'zh-CN': '贵金属、篮子单位和测试代码不能作为金额。请使用货币。',
    ja: '貴金属、バスケット単位、テスト用コードは金額にできません。通貨を使ってください。',
  },
  'error.finance.CURRENCY_MISMATCH.title': {
    en: 'Two amounts have different currencies.',
    'zh-CN': '两个金额的货币不同。',
    ja: '二つの金額の通貨が異なります。',
  },
  'error.finance.CURRENCY_MISMATCH.action': {
    en: 'Convert one of them first; nothing is exchanged implicitly.',
    'zh-CN': '请先换算其中之一；系统不会自动兑换。',
    ja: '先に一方を換算してください。自動で両替することはありません。',
  },
  'error.finance.INVALID_DECIMAL.title': {
    en: 'The text is not a decimal number.',
    'zh-CN': '文本不是十进制数。',
    ja: '十進数ではないテキストです。',
  },
  'error.finance.INVALID_DECIMAL.action': {
    en: 'Write digits with a point, without separators or symbols.',
    'zh-CN': '请书写数字和小数点，不要加分隔符或符号。',
    ja: '区切りや記号を付けず、数字と小数点で書いてください。',
  },
  'error.finance.TOO_MANY_DECIMALS.title': {
    en: 'The number has more decimals than its unit.',
    'zh-CN': '该数的小数位多于其单位。',
    ja: '単位より細かい小数があります。',
  },
  'error.finance.TOO_MANY_DECIMALS.action': {
    en: 'Round it yourself, in the direction that your contract says.',
    'zh-CN': '请按合同规定的方向自行舍入。',
    ja: '契約の定める方向で先に丸めてください。',
  },
  'error.finance.AMOUNT_OUT_OF_RANGE.title': {
    en: 'The amount is too large.',
    'zh-CN': '金额过大。',
    ja: '金額が大きすぎます。',
  },
  'error.finance.AMOUNT_OUT_OF_RANGE.action': {
    en: 'Check the unit: amounts are counted in minor units.',
    'zh-CN': '请检查单位：金额以辅币单位计。',
    ja: '単位を確認してください。金額は補助単位で数えます。',
  },
  'error.finance.INVALID_DENOMINATOR.title': {
    en: 'A denominator or a number of days in the year is not positive.',
    'zh-CN': '分母或全年天数不是正数。',
    ja: '分母または一年の日数が正ではありません。',
  },
  'error.finance.INVALID_DENOMINATOR.action': {
    en: 'Give a positive number.',
    'zh-CN': '请提供正数。',
    ja: '正の数を指定してください。',
  },
  'error.finance.PERIOD_REVERSED.title': {
    en: 'The period ends before it starts.',
    'zh-CN': '期间的结束早于开始。',
    ja: '期間の終わりが始まりより前です。',
  },
  'error.finance.PERIOD_REVERSED.action': {
    en: 'Exchange the dates.',
    'zh-CN': '请对调两个日期。',
    ja: '二つの日付を入れ替えてください。',
  },
  'error.finance.REFERENCE_PERIOD_REQUIRED.title': {
    en: 'This day count needs the regular coupon period.',
    'zh-CN': '该计息天数规则需要常规付息期。',
    ja: 'この日数計算には通常の利払期間が必要です。',
  },
  'error.finance.REFERENCE_PERIOD_REQUIRED.action': {
    en: 'Give the start and end of a regular period.',
    'zh-CN': '请提供一个常规期间的开始和结束。',
    ja: '通常の期間の開始日と終了日を指定してください。',
  },
  'error.finance.TERMINATION_DATE_REQUIRED.title': {
    en: 'This day count needs the date on which the contract ends.',
    'zh-CN': '该计息天数规则需要合同终止日。',
    ja: 'この日数計算には契約の終了日が必要です。',
  },
  'error.finance.TERMINATION_DATE_REQUIRED.action': {
    en: 'Give the termination date.',
    'zh-CN': '请提供终止日。',
    ja: '終了日を指定してください。',
  },
  'error.finance.PERIOD_TOO_LONG.title': {
    en: 'The period is too long to compute.',
    'zh-CN': '期间过长，无法计算。',
    ja: '期間が長すぎて計算できません。',
  },
  'error.finance.PERIOD_TOO_LONG.action': {
    en: 'Check the dates; one of them is probably mistyped.',
    'zh-CN': '请检查日期，可能有一个输入错误。',
    ja: '日付を確認してください。入力の誤りの可能性があります。',
  },
  'error.finance.NEGATIVE_PAYMENT.title': {
    en: 'A payment or an amount due is negative.',
    'zh-CN': '还款或应付金额为负。',
    ja: '支払額または請求額が負です。',
  },
  'error.finance.NEGATIVE_PAYMENT.action': {
    en: 'Record a reversal instead of a negative payment.',
    'zh-CN': '请记录冲正，而不是负的还款。',
    ja: '負の支払いではなく、取消を記録してください。',
  },
  'error.finance.INVALID_ALLOCATION_ORDER.title': {
    en: 'The order of allocation names a bucket twice or too many.',
    'zh-CN': '分配顺序中有重复或过多的项目。',
    ja: '充当順序に重複があるか、項目が多すぎます。',
  },
  'error.finance.INVALID_ALLOCATION_ORDER.action': {
    en: 'Name each bucket once, sixteen at most.',
    'zh-CN': '每个项目只列一次，最多十六个。',
    ja: '各項目を一度だけ、最大十六個まで指定してください。',
  },
  'error.finance.INVALID_VIN.title': {
    en: 'This is not a vehicle identification number.',
    'zh-CN': '这不是有效的车辆识别代号。',
    ja: '正しい車両識別番号ではありません。',
  },
  'error.finance.INVALID_VIN.action': {
    en: 'A VIN has 17 letters and digits, without I, O and Q.',
    'zh-CN': 'VIN 由 17 位字母和数字组成，不含 I、O、Q。',
    ja: 'VIN は I、O、Q を除く 17 文字の英数字です。',
  },
  'error.finance.NEGATIVE_DAYS.title': {
    en: 'A number of days is negative.',
    'zh-CN': '天数为负。',
    ja: '日数が負です。',
  },
  'error.finance.NEGATIVE_DAYS.action': {
    en: 'Count days forward.',
    'zh-CN': '请向后计算天数。',
    ja: '日数は先の日付に向かって数えてください。',
  },
  'error.finance.ACCRUAL_BASIS_MISMATCH.title': {
    en: 'Two accruals are counted over different years.',
    'zh-CN': '两笔应计利息的计息基础不同。',
    ja: '二つの経過利息の計算基準が異なります。',
  },
  'error.finance.ACCRUAL_BASIS_MISMATCH.action': {
    en: 'Use one day basis for the life of a loan.',
    'zh-CN': '一笔贷款全程使用同一计息基础。',
    ja: '一つのローンでは同じ日数基準を使い続けてください。',
  },
} as const satisfies TextTable
