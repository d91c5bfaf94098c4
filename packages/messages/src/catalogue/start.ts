/** What `chassis start` prints. */
import type { TextTable } from '../text-table.ts'

export const startMessages = {
  'start.founded': {
    en: 'A development ledger was founded in {folder}',
    'zh-CN': '已在 {folder} 创建开发账本',
    ja: '{folder} に開発用台帳を作成しました',
  },
  'start.opened': {
    en: 'Opened the ledger in {folder}, block {height}',
    'zh-CN': '已打开 {folder} 中的账本，区块 {height}',
    ja: '{folder} の台帳を開きました（ブロック {height}）',
  },
  'start.generated': {
    en: 'Book: GENERATED demo tape. No loan, person or organisation in it is real.',
    'zh-CN': '贷款簿：生成的示例数据。其中的贷款、人员和机构均非真实。',
    ja: 'ローン台帳：生成されたデモテープ。実在のローン・人物・組織は含まれません。',
  },
  'start.real': {
    en: 'Book: {file}',
    'zh-CN': '贷款簿：{file}',
    ja: 'ローン台帳：{file}',
  },
  'start.boarding': {
    en: '{rows} rows: {boarded} loans boarded, {posted} months posted, {corrected} corrected, {unchanged} already there',
    'zh-CN': '{rows} 行：登记 {boarded} 笔贷款，记入 {posted} 个月份，更正 {corrected}，已存在 {unchanged}',
    ja: '{rows} 行：ローン登録 {boarded}、月次記帳 {posted}、訂正 {corrected}、登録済み {unchanged}',
  },
  'start.corrections': {
    en: 'Corrections: {months, plural, one {# month} other {# months}}, {loans, plural, one {# contract} other {# contracts}}, {vehicles, plural, one {# car} other {# cars}}; what stood before stays on the ledger',
    'zh-CN': '更正：月份 {months}，合同 {loans}，车辆 {vehicles}；此前的内容保留在账本上',
    ja: '訂正：月次 {months}、契約 {loans}、車両 {vehicles}。以前の内容も台帳に残ります',
  },
  'start.differences': {
    en: '{count, plural, one {# statement differs} other {# statements differ}} from the ledger, which keeps what stands',
    'zh-CN': '{count} 处内容与账本不同；账本保留现有内容',
    ja: '{count} 件の記載が台帳と異なります。台帳は現在の内容を保持します',
  },
  'start.difference': {
    en: 'line {line}: {field} stands as {before}, the row says {after}',
    'zh-CN': '第 {line} 行：{field} 在账本上为 {before}，该行为 {after}',
    ja: '{line} 行目：{field} は台帳では {before}、この行では {after}',
  },
  'start.difference.personal': {
    en: 'line {line}: {field} differs or is no longer kept (personal data: no values are shown)',
    'zh-CN': '第 {line} 行：{field} 不同或已不再保存（个人数据：不显示内容）',
    ja: '{line} 行目：{field} が異なるか、もう保管されていません（個人データのため値は表示しません）',
  },
  'start.leftOut': {
    en: 'Cells that were not taken; the rest of their rows was:',
    'zh-CN': '以下单元格未采用，所在行的其余内容已采用：',
    ja: '採用しなかったセル（その行の他の内容は採用しました）：',
  },
  'start.leftOut.column': {
    en: '{column}: {count, plural, one {# cell} other {# cells}}, first in line {line}: {reason}',
    'zh-CN': '{column}：{count} 个单元格，首见于第 {line} 行：{reason}',
    ja: '{column}：{count} セル、最初は {line} 行目：{reason}',
  },
  'start.without.schedule': {
    en: 'Without {columns} the ledger cannot say in full which payments are expected and when.',
    'zh-CN': '缺少 {columns}，账本无法完整说明应还款项及其时间。',
    ja: '{columns} がないため、いつどの支払いが予定されているかを台帳で完全には示せません。',
  },
  'start.without.interestStart': {
    en: 'Without {columns} nobody has said since when interest is owed: it stays unknown, and dated payments are refused until a report says so.',
    'zh-CN': '缺少 {columns}，无人说明利息自何时起算：利息保持未知，在有报告说明之前，带日期的还款会被拒绝。',
    ja: '{columns} がないため、利息の起算日を誰も述べていません。利息は不明のままで、報告があるまで日付のある支払いは拒否されます。',
  },
  'start.without.servicerStanding': {
    en: "Without {columns} these claims of the servicer''s cannot be shown.",
    'zh-CN': '缺少 {columns}，无法显示服务机构的这些说法。',
    ja: '{columns} がないため、サービサーのこれらの申告を表示できません。',
  },
  'start.without.vehicle': {
    en: 'Without {columns} these parts of the car stay unknown.',
    'zh-CN': '缺少 {columns}，车辆的这些信息保持未知。',
    ja: '{columns} がないため、車両のこれらの情報は不明のままです。',
  },
  'start.without.person': {
    en: 'Without {columns} there are no such personal data in the vault, and no commitments to them.',
    'zh-CN': '缺少 {columns}，保险库中没有此类个人数据，也没有对它们的承诺。',
    ja: '{columns} がないため、該当する個人データは保管庫になく、そのコミットメントもありません。',
  },
  'start.noRows': {
    en: 'The file has no rows: nothing was boarded.',
    'zh-CN': '文件没有任何数据行：未登记任何贷款。',
    ja: 'ファイルに行がありません。何も登録しませんでした。',
  },
  'start.noRowBoards': {
    en: 'No row of this file can be boarded: nothing of it is on the ledger. At fault: {reasons}.',
    'zh-CN': '该文件没有一行可以登记：账本上没有其任何内容。原因：{reasons}。',
    ja: 'このファイルの行は一つも登録できません。台帳には何も載っていません。原因：{reasons}。',
  },
  'start.unboardable': {
    en: '{count, plural, one {# row} other {# rows}} cannot be boarded; the others were',
    'zh-CN': '{count} 行无法登记；其余已登记',
    ja: '{count} 行は登録できません。それ以外は登録しました',
  },
  'start.unboardable.row': {
    en: 'line {line}: {missing} is missing, unreadable or out of range',
    'zh-CN': '第 {line} 行：{missing} 缺失、无法读取或超出范围',
    ja: '{line} 行目：{missing} がないか、読めないか、範囲外です',
  },
  'start.unboardable.problem': {
    en: 'line {line}: {problem}',
    'zh-CN': '第 {line} 行：{problem}',
    ja: '{line} 行目：{problem}',
  },
  'start.refused': {
    en: '{count, plural, one {# row is} other {# rows are}} refused by the rules of the ledger; the others were taken',
    'zh-CN': '账本规则拒绝了 {count} 行；其余已接受',
    ja: '台帳の規則により {count} 行が拒否されました。それ以外は受け付けました',
  },
  'start.refused.row': {
    en: 'line {line}: {title} ({code})',
    'zh-CN': '第 {line} 行：{title}（{code}）',
    ja: '{line} 行目：{title}（{code}）',
  },
  'start.reconciliation.title': {
    en: 'Reconciliation, read back from the ledger',
    'zh-CN': '核对结果（读自账本）',
    ja: '照合結果（台帳から読み戻し）',
  },
  'start.reconciliation.loans': {
    en: 'loans',
    'zh-CN': '贷款',
    ja: 'ローン',
  },
  'start.reconciliation.generated': {
    en: 'of them generated, no real ones',
    'zh-CN': '其中为生成的示例（非真实）',
    ja: 'うち生成データ（実在しない）',
  },
  'start.reconciliation.facts': {
    en: 'facts',
    'zh-CN': '事实',
    ja: '事実',
  },
  'start.reconciliation.principal': {
    en: 'unpaid principal, {currency} (attested)',
    'zh-CN': '未偿本金，{currency}（声明）',
    ja: '未払元本、{currency}（申告）',
  },
  'start.reconciliation.months': {
    en: 'reported months',
    'zh-CN': '报告月份',
    ja: '報告月',
  },
  'start.reconciliation.balance': {
    en: 'begin − principal − adjustment = end: holds / broken',
    'zh-CN': '期初 − 本金 − 调整 = 期末：成立 / 不成立',
    ja: '期首 − 元本 − 調整 = 期末：成り立つ / 成り立たない',
  },
  'start.reconciliation.paid': {
    en: 'paid = interest + principal + other: holds / broken',
    'zh-CN': '已付 = 利息 + 本金 + 其他：成立 / 不成立',
    ja: '入金 = 利息 + 元本 + その他：成立 / 不成立',
  },
  'start.reconciliation.verdicts': {
    en: 'Verdicts',
    'zh-CN': '判定',
    ja: '判定',
  },
  'start.reconciliation.exact': {
    en: 'to the cent',
    'zh-CN': '精确到分',
    ja: '1 セント単位で一致',
  },
  'start.reconciliation.withinOneCent': {
    en: 'within one cent',
    'zh-CN': '相差一分以内',
    ja: '1 セント以内',
  },
  'start.reconciliation.payments': {
    en: 'payments with known dates, recomputed',
    'zh-CN': '日期已知并重新计算的付款',
    ja: '日付の分かる入金（再計算済み）',
  },
  'start.reconciliation.breaks': {
    en: '{open, plural, one {# open break} other {# open breaks}}',
    'zh-CN': '未结差异 {open} 个',
    ja: '未解決の差異 {open} 件',
  },
  'start.verdict.noPayment': {
    en: 'no payment: nothing to judge',
    'zh-CN': '无还款：无可判断',
    ja: '支払いなし：判定の対象なし',
  },
  'start.verdict.zeroBalance': {
    en: 'opens at zero: nothing to judge',
    'zh-CN': '期初余额为零：无可判断',
    ja: '期首残高がゼロ：判定の対象なし',
  },
  'start.verdict.zeroRate': {
    en: 'zero rate: nothing to judge',
    'zh-CN': '零利率：无可判断',
    ja: '利率ゼロ：判定の対象なし',
  },
  'start.verdict.interestOnly': {
    en: 'interest only: cannot be judged',
    'zh-CN': '仅付利息：无法判断',
    ja: '利息のみ：判定できません',
  },
  'start.verdict.consistentWithInferredDate': {
    en: 'consistent with an inferred date (fitted, nothing was recomputed)',
    'zh-CN': '与推断日期一致（日期为拟合所得，未重新计算）',
    ja: '推定日と一致（日付は当てはめたもので、再計算ではない）',
  },
  'start.verdict.break': {
    en: 'break: the figures cannot be reproduced',
    'zh-CN': '差异：数字无法重现',
    ja: '不一致：数字を再現できません',
  },
  'start.verdict.notStated': {
    en: 'says too little to be judged',
    'zh-CN': '信息不足，无法判断',
    ja: '記載が少なく判定できません',
  },
  'start.verdict.recomputed': {
    en: 'recomputed from dated payments',
    'zh-CN': '由有日期的付款重新计算得出',
    ja: '日付の分かる入金から再計算',
  },
  'start.planted.endBalanceMisstated': {
    en: 'end balance misstated',
    'zh-CN': '期末余额误报',
    ja: '期末残高の誤り',
  },
  'start.planted.principalCountedTwice': {
    en: 'principal counted twice',
    'zh-CN': '本金重复计入',
    ja: '元本の二重計上',
  },
  'start.planted.adjustmentWithWrongSign': {
    en: 'adjustment with the wrong sign',
    'zh-CN': '调整额符号错误',
    ja: '調整額の符号違い',
  },
  'start.planted.paymentTotalMisstated': {
    en: 'total of the payment misstated',
    'zh-CN': '付款总额误报',
    ja: '支払総額の誤り',
  },
  'start.planted.interestOnZeroRateLoan': {
    en: 'interest on a loan at zero rate',
    'zh-CN': '对零利率贷款计息',
    ja: '利率ゼロのローンへの利息',
  },
  'start.planted.interestLeftOut': {
    en: 'interest left out',
    'zh-CN': '漏计利息',
    ja: '利息の計上漏れ',
  },
  'start.planted.interestOnOriginalAmount': {
    en: 'interest on the original amount',
    'zh-CN': '按原始金额计息',
    ja: '当初金額に対する利息',
  },
  'start.planted.interestOver360Days': {
    en: 'interest over 360 days a year',
    'zh-CN': '按一年 360 天计息',
    ja: '1 年 360 日で計算した利息',
  },
  'start.planted.interestAtAnotherRate': {
    en: 'interest at another rate',
    'zh-CN': '按其他利率计息',
    ja: '別の利率による利息',
  },
  'start.planted.interestDigitsTransposed': {
    en: 'digits of the interest transposed',
    'zh-CN': '利息数字颠倒',
    ja: '利息の数字の入れ違い',
  },
  'start.planted.feeTakenFromInterest': {
    en: 'a fee taken out of the interest',
    'zh-CN': '从利息中扣除费用',
    ja: '利息からの手数料の差し引き',
  },
  'start.planted.interestCompounded': {
    en: 'interest on interest',
    'zh-CN': '利上加利',
    ja: '利息に対する利息',
  },
  'start.planted.title': {
    en: '{planted} planted servicer errors of {kinds} kinds: found / planted',
    'zh-CN': '{kinds} 类共 {planted} 个植入的服务商错误：发现 / 植入',
    ja: '{kinds} 種類 {planted} 件の仕込まれた誤り：発見 / 仕込み',
  },
  'start.planted.exact': {
    en: 'Every planted error was found, and nothing else.',
    'zh-CN': '所有植入错误均被发现，且无误报。',
    ja: '仕込まれた誤りはすべて見つかり、それ以外はありません。',
  },
  'start.planted.inexact': {
    en: 'NOT exact: {missed} missed, {unexpected} unexpected.',
    'zh-CN': '不准确：漏报 {missed}，误报 {unexpected}。',
    ja: '不正確：見逃し {missed}、想定外 {unexpected}。',
  },
  'start.lot.title': {
    en: 'A small lot of GENERATED cars: titled, encumbered, paid, released',
    'zh-CN': '一小批生成的车辆：登记产权、设押、还清、解押',
    ja: '生成された少数の車両：権利証発行、担保設定、完済、解除',
  },
  'start.lot.done': {
    en: '{cars} cars: {released} liens released after payoff, {refused, plural, one {# transfer} other {# transfers}} refused while a lien stood',
    'zh-CN': '{cars} 辆车：还清后解押 {released} 笔，押权存续期间拒绝过户 {refused} 次',
    ja: '{cars} 台：完済後の担保解除 {released} 件、担保中の名義変更拒否 {refused} 件',
  },
  'start.lot.there': {
    en: 'already on the ledger',
    'zh-CN': '已在账本上',
    ja: '登録済み',
  },
  'start.next': {
    en: 'Next steps:',
    'zh-CN': '下一步：',
    ja: '次の手順：',
  },
} as const satisfies TextTable
