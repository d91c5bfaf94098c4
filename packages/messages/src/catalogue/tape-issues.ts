/** Why a row of a tape, or one of its figures, could not be read or taken. */
import type { TextTable } from '../text-table.ts'

export const tapeIssueMessages = {
  'tape.issue.columnCount': {
    en: 'more or fewer cells than columns',
    'zh-CN': '单元格数与列数不符',
    ja: 'セルの数が列の数と合いません',
  },
  'tape.issue.brokenQuote': {
    en: 'a quotation mark is never closed',
    'zh-CN': '引号未闭合',
    ja: '引用符が閉じられていません',
  },
  'tape.issue.lineTooLong': {
    en: 'the line is too long',
    'zh-CN': '行过长',
    ja: '行が長すぎます',
  },
  'tape.issue.notANumber': {
    en: 'not a number',
    'zh-CN': '不是数字',
    ja: '数値ではありません',
  },
  'tape.issue.tooManyDecimals': {
    en: 'not whole cents',
    'zh-CN': '不是整数分',
    ja: 'セント未満の端数があります',
  },
  'tape.issue.amountOutOfRange': {
    en: 'the amount is out of range',
    'zh-CN': '金额超出范围',
    ja: '金額が範囲外です',
  },
  'tape.issue.rateOutOfRange': {
    en: 'the rate is above 100 %',
    'zh-CN': '利率高于 100 %',
    ja: '利率が 100 % を超えています',
  },
  'tape.issue.notADate': {
    en: 'not a date',
    'zh-CN': '不是日期',
    ja: '日付ではありません',
  },
  'tape.issue.notAnInteger': {
    en: 'not a whole number',
    'zh-CN': '不是整数',
    ja: '整数ではありません',
  },
  'tape.issue.notACode': {
    en: 'not a code of the list',
    'zh-CN': '不是列表中的代码',
    ja: '一覧にあるコードではありません',
  },
  'tape.issue.notAFlag': {
    en: 'neither true nor false',
    'zh-CN': '既不是真也不是假',
    ja: '真でも偽でもありません',
  },
  'tape.issue.notAScore': {
    en: 'not a credit score',
    'zh-CN': '不是信用评分',
    ja: '信用スコアではありません',
  },
  'tape.issue.textTooLong': {
    en: 'the text is too long',
    'zh-CN': '文本过长',
    ja: 'テキストが長すぎます',
  },
  'tape.issue.repeatedElement': {
    en: 'the element occurs twice',
    'zh-CN': '元素重复出现',
    ja: '要素が重複しています',
  },
  'tape.issue.contractUnclear': {
    en: 'another contract, or one of several, has this number on the ledger: which one is meant cannot be told from origination, amount and car; give the contracts numbers of their own',
    'zh-CN': '账本上已有同一编号的其他合同或多份合同，无法凭放款月份、金额和车辆判断所指；请为各合同使用各自的编号',
    ja: 'この番号では台帳に別の契約か複数の契約があり、実行月、金額、車両からどれを指すか分かりません。契約ごとに固有の番号を付けてください',
  },
  'tape.issue.periodReversed': {
    en: 'the reporting period ends before it begins',
    'zh-CN': '报告期的结束日早于开始日',
    ja: '報告期間の終わりが始まりより前です',
  },
  'tape.issue.notTaken': {
    en: 'readable, but not taken: out of order, out of range, too long, or without its day',
    'zh-CN': '可读但未采用：顺序矛盾、超出范围、过长或缺少日',
    ja: '読めますが採用しません：順序の矛盾、範囲外、長すぎる、または日がない',
  },
  'tape.issue.brokenText': {
    en: 'bytes that are no text in the encoding of the file',
    'zh-CN': '含有不属于文件编码的字节',
    ja: 'ファイルの文字コードにないバイトがあります',
  },
  'tape.issue.malformedXml': {
    en: 'the element is not well formed',
    'zh-CN': '元素格式错误',
    ja: '要素の形式が正しくありません',
  },
  'tape.issue.missingFigure': {
    en: 'the figure is missing',
    'zh-CN': '缺少该数字',
    ja: '数値がありません',
  },
  'tape.issue.missingReportingPeriod': {
    en: 'the reporting period is missing',
    'zh-CN': '缺少报告期',
    ja: '報告期間がありません',
  },
} as const satisfies TextTable
