/** The command `chassis apr`. */
import type { TextTable } from '../text-table.ts'

export const cliAprMessages = {
  'cli.apr.description': {
    en: 'The annual rate of a credit by the law of a country, with the equation, the proof of its digits and the unit-period.',
    'zh-CN': '按某国法律计算信贷的年利率，并给出等式、数字的证明和单位期间。',
    ja: 'ある国の法律による信用の年率を、等式、桁の証明、単位期間とともに計算します。',
  },
  'cli.apr.argument': {
    en: 'JSON file of advances, payments and charges (docs/reference/schemas/apr-file.schema.json).',
    'zh-CN': '放款、还款和费用的 JSON 文件（docs/reference/schemas/apr-file.schema.json）。',
    ja: '貸付、返済、費用の JSON ファイル（docs/reference/schemas/apr-file.schema.json）。',
  },
  'cli.apr.method': {
    en: 'Law to compute by.',
    'zh-CN': '计算所依据的法律。',
    ja: '計算に用いる法律。',
  },
  'cli.apr.decimals': {
    en: 'Decimals of the percentage, 0 to 16; by default 2, for `eu` and `uk` 1.',
    'zh-CN': '百分数的小数位数，0 至 16；默认 2 位，`eu` 和 `uk` 为 1 位。',
    ja: 'パーセントの小数桁数（0 から 16）。既定は 2 桁、`eu` と `uk` は 1 桁です。',
  },
  'cli.apr.decimalsInvalid': {
    en: 'give 0 to 16 decimals',
    'zh-CN': '请给出 0 至 16 位小数',
    ja: '小数は 0 から 16 桁で指定してください',
  },
  'cli.apr.exit.ok': { en: 'the rate was computed', 'zh-CN': '已算出利率', ja: '利率を計算した' },
  'cli.apr.exit.refused': {
    en: 'the file is refused: its form, its amounts, or an equation without one solution',
    'zh-CN': '文件被拒绝：其格式、金额，或等式没有唯一解',
    ja: 'ファイルは拒否された：形式、金額、または等式に一意の解がない',
  },
  'cli.apr.rate.reg-z': {
    en: 'Annual percentage rate (12 CFR 1026, Appendix J, actuarial method): {rate} %',
    'zh-CN': '年利率（12 CFR 1026 附录 J，精算法）：{rate} %',
    ja: '年率（12 CFR 1026 付録 J の保険数理法による）：{rate} %',
  },
  'cli.apr.rate.eu': {
    en: 'Annual percentage rate of charge (2008/48/EC, 2014/17/EU, 2023/2225): {rate} %',
    'zh-CN': '年化费用率（2008/48/EC、2014/17/EU、2023/2225）：{rate} %',
    ja: '年間費用率（2008/48/EC、2014/17/EU、2023/2225）：{rate} %',
  },
  'cli.apr.rate.uk': {
    en: 'APR (FCA Handbook, CONC App 1.2): {rate} %',
    'zh-CN': '年利率（FCA 手册 CONC App 1.2）：{rate} %',
    ja: '年率（FCA ハンドブック CONC App 1.2）：{rate} %',
  },
  'cli.apr.rate.jp': {
    en: 'Effective annual rate (Instalment Sales Act, annex): {rate} %',
    'zh-CN': '实质年利率（日本割贩法施行规则附表）：{rate} %',
    ja: '実質年率（割賦販売法施行規則の別表による）：{rate} %',
  },
  'cli.apr.rate.cn-simple': {
    en: 'Annualised cost, simple (PBoC Announcement 2021 No. 3): {rate} %',
    'zh-CN': '贷款年化利率，单利（中国人民银行公告〔2021〕第 3 号）：{rate} %',
    ja: '年換算コスト、単利（中国人民銀行公告〔2021〕第 3 号）：{rate} %',
  },
  'cli.apr.rate.cn-compound': {
    en: 'Annualised cost, compound (PBoC Announcement 2021 No. 3): {rate} %',
    'zh-CN': '贷款年化利率，复利（中国人民银行公告〔2021〕第 3 号）：{rate} %',
    ja: '年換算コスト、複利（中国人民銀行公告〔2021〕第 3 号）：{rate} %',
  },
  'cli.apr.certified': {
    en: 'Eighteen decimals: {digits} %. Proven: the equation changes its sign between this and the next.',
    'zh-CN': '十八位小数：{digits} %。已证明：等式在此值与下一个值之间变号。',
    ja: '小数十八桁：{digits} %。等式の符号がこの値と次の値の間で変わることを証明済みです。',
  },
  'cli.apr.exact': {
    en: 'Exactly {digits} %: the equation is solved without a remainder.',
    'zh-CN': '恰为 {digits} %：等式没有余数。',
    ja: 'ちょうど {digits} %：等式は余りなく解けます。',
  },
  'cli.apr.equation': {
    en: 'Equation',
    'zh-CN': '等式',
    ja: '等式',
  },
  'cli.apr.equation.unitPeriods': {
    en: 'Σ A ÷ ((1 + e·i)(1 + i)^q) = Σ P ÷ ((1 + f·i)(1 + i)^t), rate = w·i',
    'zh-CN': 'Σ A ÷ ((1 + e·i)(1 + i)^q) = Σ P ÷ ((1 + f·i)(1 + i)^t)，年利率 = w·i',
    ja: 'Σ A ÷ ((1 + e·i)(1 + i)^q) = Σ P ÷ ((1 + f·i)(1 + i)^t)、年率は w·i',
  },
  'cli.apr.equation.years': {
    en: 'Σ C·(1 + X)^−t = Σ D·(1 + X)^−s, times in years',
    'zh-CN': 'Σ C·(1 + X)^−t = Σ D·(1 + X)^−s，时间以年计',
    ja: 'Σ C·(1 + X)^−t = Σ D·(1 + X)^−s、時間は年で数える',
  },
  'cli.apr.equation.balance': {
    en: 'U′ = U·(1 + R·T) − P from payment to payment, and nothing left at the end; so R = F ÷ Σ(U·T)',
    'zh-CN': '逐次还款 U′ = U·(1 + R·T) − P，最后余额为零；因此 R = F ÷ Σ(U·T)',
    ja: '支払ごとに U′ = U·(1 + R·T) − P、最後の残高はゼロ。したがって R = F ÷ Σ(U·T)',
  },
  'cli.apr.residual': {
    en: 'At {rate} % the two sides differ by {amount} {currency}.',
    'zh-CN': '利率为 {rate} % 时，两边相差 {amount} {currency}。',
    ja: '{rate} % では両辺の差は {amount} {currency} です。',
  },
  'cli.apr.unitPeriod': {
    en: 'Unit-period',
    'zh-CN': '单位期间',
    ja: '単位期間',
  },
  'cli.apr.unitPeriod.line': {
    en: '{unit}; {perYear} a year. {reason}',
    'zh-CN': '{unit}；每年 {perYear} 个。{reason}',
    ja: '{unit}、年に {perYear} 個。{reason}',
  },
  'cli.apr.unit.day': {
    en: '{n, plural, one {a day} other {# days}}',
    'zh-CN': '{n} 日',
    ja: '{n} 日',
  },
  'cli.apr.unit.week': {
    en: '{n, plural, one {a week} other {# weeks}}',
    'zh-CN': '{n} 周',
    ja: '{n} 週',
  },
  'cli.apr.unit.month': {
    en: '{n, plural, one {a month} other {# months}}',
    'zh-CN': '{n} 个月',
    ja: '{n} か月',
  },
  'cli.apr.unit.semimonth': {
    en: '{n, plural, one {half a month} other {# half months}}',
    'zh-CN': '{n} 个半月',
    ja: '半月（{n}）',
  },
  'cli.apr.unit.year': {
    en: '{n, plural, one {a year} other {# years}}',
    'zh-CN': '{n} 年',
    ja: '{n} 年',
  },
  'cli.apr.unit.term': {
    en: 'the term of {n, plural, one {a day} other {# days}}',
    'zh-CN': '整个期限（{n} 日）',
    ja: '全期間（{n} 日）',
  },
  'cli.apr.reason.given': {
    en: 'Given by the file.',
    'zh-CN': '由文件给出。',
    ja: 'ファイルの指定です。',
  },
  'cli.apr.reason.mostFrequent': {
    en: 'The period that occurs most often: {occurs} of {periods}.',
    'zh-CN': '出现最多的期间：{periods} 个中的 {occurs} 个。',
    ja: '最も多く現れる期間です（{periods} 回中 {occurs} 回）。',
  },
  'cli.apr.reason.smaller': {
    en: 'The smaller of several periods that occur {occurs} times each among {periods}.',
    'zh-CN': '在 {periods} 个期间中各出现 {occurs} 次的几种期间里较短的一种。',
    ja: '{periods} 回の期間のうち、それぞれ {occurs} 回現れるものの短い方です。',
  },
  'cli.apr.reason.average': {
    en: 'No two of the {periods} periods are equal ({occurs}): their average, to the nearest standard interval.',
    'zh-CN': '{periods} 个期间各不相同（{occurs}）：取平均值并舍入到最近的标准间隔。',
    ja: '{periods} 回の期間に同じものがない（{occurs}）ため、平均を最も近い標準の間隔に丸めました。',
  },
  'cli.apr.reason.singlePayment': {
    en: 'One advance and one payment: the term, but not more than a year.',
    'zh-CN': '一次放款、一次还款：即期限本身，但不超过一年。',
    ja: '貸付一回、返済一回のため、期間そのもの（一年まで）です。',
  },
  'cli.apr.intervals': {
    en: 'Intervals',
    'zh-CN': '时间间隔',
    ja: '期間の数え方',
  },
  'cli.apr.intervals.line': {
    en: '{unit}; {reason}',
    'zh-CN': '{unit}；{reason}',
    ja: '{unit}、{reason}',
  },
  'cli.apr.intervals.year': {
    en: 'in years, then days',
    'zh-CN': '以年计，余数以日计',
    ja: '年で数え、残りは日',
  },
  'cli.apr.intervals.month': {
    en: 'in months, then days',
    'zh-CN': '以月计，余数以日计',
    ja: '月で数え、残りは日',
  },
  'cli.apr.intervals.week': {
    en: 'in weeks, then days',
    'zh-CN': '以周计，余数以日计',
    ja: '週で数え、残りは日',
  },
  'cli.apr.intervals.day': {
    en: 'in days',
    'zh-CN': '以日计',
    ja: '日で数える',
  },
  'cli.apr.intervals.months': {
    en: 'in months of 1/12 year, then days of 1/365',
    'zh-CN': '以月计（1/12 年），余数以日计（1/365 年）',
    ja: '月は 1/12 年、残りの日は 1/365 年',
  },
  'cli.apr.intervals.days365': {
    en: 'in days of 1/365 year',
    'zh-CN': '以日计（1/365 年）',
    ja: '日は 1/365 年（日割）',
  },
  'cli.apr.intervals.daysActual': {
    en: 'in days of 1/365 year, in leap years 1/366',
    'zh-CN': '以日计（1/365 年，闰年 1/366 年）',
    ja: '日は 1/365 年、閏年は 1/366 年',
  },
  'cli.apr.intervalReason.given': {
    en: 'as the file says',
    'zh-CN': '按文件规定',
    ja: 'ファイルの指定',
  },
  'cli.apr.intervalReason.frequency': {
    en: 'as the payments follow each other',
    'zh-CN': '按还款的间隔',
    ja: '支払の間隔による',
  },
  'cli.apr.intervalReason.irregular': {
    en: 'as the payments follow no rule',
    'zh-CN': '还款没有规律',
    ja: '支払が不規則なため',
  },
  'cli.apr.periodRate': {
    en: 'Internal rate of return of one period: {rate} %',
    'zh-CN': '每期内部收益率：{rate} %',
    ja: '一期の内部収益率：{rate} %',
  },
  'cli.apr.otherRates': {
    en: 'The equation has further solutions: {rates} %. The positive one nearest to zero is the rate.',
    'zh-CN': '等式还有其他解：{rates} %。取最接近零的正值。',
    ja: '等式にはほかの解もあります：{rates} %。ゼロに最も近い正の解が年率です。',
  },
  'cli.apr.totals': {
    en: 'Amount financed {financed}, total of payments {paid}, finance charge {charge} {currency}',
    'zh-CN': '融资额 {financed}，还款总额 {paid}，财务费用 {charge} {currency}',
    ja: '融資額は {financed}、支払総額は {paid}、金融費用は {charge} {currency}',
  },
  'cli.apr.tolerance.regular': {
    en: 'Accurate within ±0.125 percentage points (12 CFR 1026.22(a)(2)).',
    'zh-CN': '误差不超过 ±0.125 个百分点即为准确（12 CFR 1026.22(a)(2)）。',
    ja: '±0.125 ポイント以内なら正確とされます（12 CFR 1026.22(a)(2)）。',
  },
  'cli.apr.tolerance.irregular': {
    en: 'An irregular transaction: accurate within ±0.25 percentage points (12 CFR 1026.22(a)(3)).',
    'zh-CN': '不规则交易：误差不超过 ±0.25 个百分点即为准确（12 CFR 1026.22(a)(3)）。',
    ja: '不規則な取引のため、±0.25 ポイント以内なら正確とされます（12 CFR 1026.22(a)(3)）。',
  },
  'cli.apr.terms': {
    en: 'Terms: amount (positive to the borrower) and time',
    'zh-CN': '各项：金额（正数为借款人收款）与时间',
    ja: '各項：金額（正は借り手の受取）と時期',
  },
  'cli.apr.termsLeftOut': {
    en: '… {count} more; `--json` prints all',
    'zh-CN': '… 另有 {count} 项；`--json` 可输出全部',
    ja: '… ほか {count} 件。`--json` で全件を表示します',
  },
} as const satisfies TextTable
