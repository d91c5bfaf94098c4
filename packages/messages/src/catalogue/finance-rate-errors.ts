/** Refusals of the finance module: rates by law, equivalents, caps, covers, and priority of payments. */
import type { TextTable } from '../text-table.ts'

export const financeRateErrorTexts = {
  'error.finance.FLOW_AMOUNT_INVALID.title': {
    en: 'An amount is zero, negative or too large.',
    'zh-CN': '金额为零、为负或过大。',
    ja: '金額がゼロ、負、または大きすぎます。',
  },
  'error.finance.FLOW_AMOUNT_INVALID.action': {
    en: 'Write every advance, payment and charge as a positive amount; the list it stands in says who pays.',
    'zh-CN': '放款、还款和费用都请写成正数；它所在的列表说明由谁支付。',
    ja: '貸付、返済、費用はすべて正の金額で書いてください。どの一覧に置くかで支払う人が決まります。',
  },
  'error.finance.TOO_MANY_FLOWS.title': {
    en: 'There are too many advances, payments and charges.',
    'zh-CN': '放款、还款和费用的笔数过多。',
    ja: '貸付、返済、費用の件数が多すぎます。',
  },
  'error.finance.TOO_MANY_FLOWS.action': {
    en: 'Leave out what does not belong to this credit; 5,000 are enough for a payment a week for ninety years.',
    'zh-CN': '请去掉不属于该笔信贷的项目；5,000 笔足够每周还款九十年。',
    ja: 'この信用に属さない項目を除いてください。5,000 件あれば毎週の返済が九十年分入ります。',
  },
  'error.finance.FLOWS_ONE_SIDED.title': {
    en: 'Nothing is advanced, or nothing is paid back.',
    'zh-CN': '没有放款，或者没有还款。',
    ja: '貸付または返済がありません。',
  },
  'error.finance.FLOWS_ONE_SIDED.action': {
    en: 'Give at least one advance and one payment.',
    'zh-CN': '请至少提供一笔放款和一笔还款。',
    ja: '貸付と返済を少なくとも一件ずつ指定してください。',
  },
  'error.finance.FLOW_BEFORE_START.title': {
    en: 'A payment lies before the credit begins.',
    'zh-CN': '有一笔还款早于信贷开始。',
    ja: '信用の開始より前の支払いがあります。',
  },
  'error.finance.FLOW_BEFORE_START.action': {
    en: 'Check the dates; a payment on the day of the first advance is allowed.',
    'zh-CN': '请检查日期；允许在首次放款当日还款。',
    ja: '日付を確認してください。最初の貸付と同じ日の支払いは認められます。',
  },
  'error.finance.RATE_NO_SOLUTION.title': {
    en: 'No rate makes the two sides of the equation equal.',
    'zh-CN': '没有任何利率能使等式两边相等。',
    ja: '等式の両辺を等しくする利率はありません。',
  },
  'error.finance.RATE_NO_SOLUTION.action': {
    en: 'Check the amounts and their order: such flows have no annual rate.',
    'zh-CN': '请检查金额及其先后顺序：这样的现金流没有年利率。',
    ja: '金額と順序を確認してください。このような資金の流れに年率はありません。',
  },
  'error.finance.RATE_SEVERAL_SOLUTIONS.title': {
    en: 'Several rates make the two sides of the equation equal.',
    'zh-CN': '有多个利率能使等式两边相等。',
    ja: '等式の両辺を等しくする利率が複数あります。',
  },
  'error.finance.RATE_SEVERAL_SOLUTIONS.action': {
    en: 'The law does not say which one counts. Check whether the borrower really pays more back before receiving more.',
    'zh-CN': '法律没有规定以哪一个为准。请核实借款人是否真的在再次取得款项之前多付了款项。',
    ja: 'どれが年率かを法律は定めていません。追加の貸付より前に借り手が本当に払い過ぎているか確認してください。',
  },
  'error.finance.RATE_OUT_OF_RANGE.title': {
    en: 'The rate lies beyond every sensible limit.',
    'zh-CN': '利率超出了一切合理范围。',
    ja: '利率が常識の範囲をはるかに超えています。',
  },
  'error.finance.RATE_OUT_OF_RANGE.action': {
    en: 'Check the amounts for a missing digit; rates above 10^11 percent, or close to losing everything, are not computed.',
    'zh-CN': '请检查金额是否漏写数字；高于 10^11%，或接近全部损失的利率不予计算。',
    ja: '金額の桁を確認してください。10^11 % を超える利率や、ほぼ全額を失う利率は計算しません。',
  },
  'error.finance.RATE_UNDECIDED.title': {
    en: 'It cannot be decided where the rate lies.',
    'zh-CN': '无法判定利率的位置。',
    ja: '利率がどこにあるか判定できません。',
  },
  'error.finance.RATE_UNDECIDED.action': {
    en: 'Two solutions fall together, or the rounding stands on a tie beyond 2,400 decimals. Change an amount by one unit.',
    'zh-CN': '两个解重合，或在 2,400 位小数之外仍处于舍入的中点。请将某笔金额改动一个单位。',
    ja: '二つの解が重なるか、小数 2,400 桁の先まで丸めの境目にあります。金額を一単位変えてみてください。',
  },
  'error.finance.DECIMALS_OUT_OF_RANGE.title': {
    en: 'This number of decimals cannot be printed.',
    'zh-CN': '无法以该小数位数输出。',
    ja: 'この小数桁数では表示できません。',
  },
  'error.finance.DECIMALS_OUT_OF_RANGE.action': {
    en: 'Ask for 0 to 16 decimals of a percent.',
    'zh-CN': '百分数请使用 0 至 16 位小数。',
    ja: 'パーセントの小数は 0 から 16 桁で指定してください。',
  },
  'error.finance.UNIT_PERIOD_INVALID.title': {
    en: 'The period is not one that the method knows, or it does not fit the dates.',
    'zh-CN': '该方法不认识此期间，或期间与日期不符。',
    ja: 'この方法にない期間か、日付に合わない期間です。',
  },
  'error.finance.UNIT_PERIOD_INVALID.action': {
    en: 'Use a day, week, semimonth, month or year, not longer than a year in all, or leave it to the rules.',
    'zh-CN': '请使用日、周、半月、月或年，合计不超过一年；也可以不填，由规则决定。',
    ja: '日、週、半月、月、年のいずれかを、合わせて一年以内で指定するか、規則に任せてください。',
  },
  'error.finance.YEAR_LENGTH_INVALID.title': {
    en: 'A year of days has another length.',
    'zh-CN': '按日计算的一年天数不正确。',
    ja: '日数で数える一年の長さが正しくありません。',
  },
  'error.finance.YEAR_LENGTH_INVALID.action': {
    en: 'Use 360, 365, 365.25 or 366.',
    'zh-CN': '请使用 360、365、365.25 或 366。',
    ja: '360、365、365.25、366 のいずれかを使ってください。',
  },
  'error.finance.TERM_INVALID.title': {
    en: 'The number of periods is out of range.',
    'zh-CN': '期数超出范围。',
    ja: '期間の数が範囲外です。',
  },
  'error.finance.TERM_INVALID.action': {
    en: 'Use whole periods from 1 to 1,200, and ask only for those within the term.',
    'zh-CN': '请使用 1 至 1,200 的整数期数，且不要超出期限。',
    ja: '1 から 1,200 の整数で、契約期間内の期を指定してください。',
  },
  'error.finance.RATE_INVALID.title': {
    en: 'At this rate the formula has no value.',
    'zh-CN': '该利率下公式没有值。',
    ja: 'この利率では式に値がありません。',
  },
  'error.finance.RATE_INVALID.action': {
    en: 'Give a rate above minus 100 percent a period.',
    'zh-CN': '请提供每期高于 -100% 的利率。',
    ja: '一期あたり -100 % を上回る利率を指定してください。',
  },
  'error.finance.CAP_UNKNOWN.title': {
    en: 'No limit of this name is in force on that day.',
    'zh-CN': '该日没有此名称的有效限额。',
    ja: 'その日に有効なこの名前の上限はありません。',
  },
  'error.finance.CAP_UNKNOWN.action': {
    en: 'Look up the current text of the law; limits that are reset every few years are not carried on.',
    'zh-CN': '请查阅法律现行文本；定期重新确定的限额不会自动延续。',
    ja: '法律の現行の条文を確認してください。数年ごとに見直される上限は自動では引き継がれません。',
  },
  'error.finance.CAP_INPUT_MISSING.title': {
    en: 'The limit depends on something that was not given.',
    'zh-CN': '该限额取决于尚未提供的数据。',
    ja: '上限を決めるための値が指定されていません。',
  },
  'error.finance.CAP_INPUT_MISSING.action': {
    en: 'Give the principal, or the published reference rate, that the limit is measured by.',
    'zh-CN': '请提供计算限额所需的本金或公布的参考利率。',
    ja: '上限の基準となる元本、または公表された参照金利を指定してください。',
  },
  'error.finance.COVER_AMOUNT_INVALID.title': {
    en: 'An amount of a cover, loss or refund is negative or too large.',
    'zh-CN': '保障、损失或退款的金额为负或过大。',
    ja: '補償、損害または返戻の金額が負か、大きすぎます。',
  },
  'error.finance.COVER_AMOUNT_INVALID.action': {
    en: 'Write amounts in minor units, zero or more.',
    'zh-CN': '请以辅币单位填写零或正的金额。',
    ja: '金額は補助単位で、ゼロ以上で書いてください。',
  },
  'error.finance.COVER_PERIOD_INVALID.title': {
    en: 'The dates of the cover do not fit together.',
    'zh-CN': '保障的日期互相矛盾。',
    ja: '補償の日付が互いに合いません。',
  },
  'error.finance.COVER_PERIOD_INVALID.action': {
    en: 'Cover ends after it begins, and is cancelled on its first day or later.',
    'zh-CN': '保障的结束须晚于开始，且解除不得早于第一天。',
    ja: '補償の終わりは始まりより後、解約は初日以降でなければなりません。',
  },
  'error.finance.COVER_DISTANCE_INVALID.title': {
    en: 'A distance is not possible.',
    'zh-CN': '里程数不可能。',
    ja: '距離がありえない値です。',
  },
  'error.finance.COVER_DISTANCE_INVALID.action': {
    en: 'Give a covered distance above zero and a driven one of zero or more, in the same unit.',
    'zh-CN': '请以同一单位提供大于零的保障里程和不小于零的行驶里程。',
    ja: '同じ単位で、補償距離はゼロより大きく、走行距離はゼロ以上で指定してください。',
  },
  'error.finance.COVER_SHARE_INVALID.title': {
    en: 'A share or a number of periods is out of range.',
    'zh-CN': '比例或期数超出范围。',
    ja: '割合または期間の数が範囲外です。',
  },
  'error.finance.COVER_SHARE_INVALID.action': {
    en: 'Give a share from 0 to 1, and no more remaining periods than there are.',
    'zh-CN': '比例须在 0 到 1 之间，剩余期数不得超过总期数。',
    ja: '割合は 0 から 1 まで、残りの期間は全期間以内で指定してください。',
  },
  'error.finance.SHORT_RATE_TABLE_INVALID.title': {
    en: 'The short-rate table is not in order.',
    'zh-CN': '短期费率表不正确。',
    ja: '短期料率表が正しくありません。',
  },
  'error.finance.SHORT_RATE_TABLE_INVALID.action': {
    en: 'List the steps by ascending days and shares, the last with everything earned, 400 at most.',
    'zh-CN': '请按天数和比例递增列出各档，最后一档为全部已赚，最多 400 档。',
    ja: '日数と割合の昇順に段を並べ、最後を全額既経過とし、400 段以内にしてください。',
  },
  'error.finance.WATERFALL_PROGRAM_INVALID.title': {
    en: 'The priority of payments is not well formed.',
    'zh-CN': '支付顺序的定义不正确。',
    ja: '支払順位の定義が正しくありません。',
  },
  'error.finance.WATERFALL_PROGRAM_INVALID.action': {
    en: 'Check the names, shares and steps at the place that the details give; the last order has no condition.',
    'zh-CN': '请检查详情所示位置的名称、比例和步骤；最后一个顺序不带条件。',
    ja: '詳細に示す箇所の名前、割合、手順を確認してください。最後の順位には条件を付けません。',
  },
  'error.finance.WATERFALL_AMOUNT_INVALID.title': {
    en: 'An amount of the period is missing, negative or too large.',
    'zh-CN': '本期的某个金额缺失、为负或过大。',
    ja: '当期の金額が欠けているか、負か、大きすぎます。',
  },
  'error.finance.WATERFALL_AMOUNT_INVALID.action': {
    en: 'Give one amount of zero or more for every fee and class of the program, and no others.',
    'zh-CN': '请为方案中的每项费用和每个层级提供一个不小于零的金额，不要多给。',
    ja: '定義にある費用とクラスのそれぞれに、ゼロ以上の金額を一つずつ、過不足なく指定してください。',
  },
  'error.finance.WATERFALL_CALL_NOT_ALLOWED.title': {
    en: 'The pool cannot be called now.',
    'zh-CN': '现在不能回购该资产池。',
    ja: '今はプールを買い取れません。',
  },
  'error.finance.WATERFALL_CALL_NOT_ALLOWED.action': {
    en: 'Wait until the pool is at most the agreed share of its first balance, or leave out the call price.',
    'zh-CN': '请等到资产池不超过约定的初始余额比例，或去掉回购价格。',
    ja: 'プールが当初残高の約定割合以下になるまで待つか、買取価格を外してください。',
  },
} as const satisfies TextTable
