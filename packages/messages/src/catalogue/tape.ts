/** The audit of loan tapes: report, verdicts, reasons and what can be wrong with a file. */
import type { TextTable } from '../text-table.ts'

export const tapeMessages = {
  'tape.audit.description': {
    en: 'Audit a loan tape (CSV or EX-102 XML): recompute what can be recomputed, without a ledger.',
    'zh-CN': '审计贷款数据带（CSV 或 EX-102 XML）：无需账本，重新计算所有可计算的数字。',
    ja: 'ローンテープ（CSV または EX-102 XML）を台帳なしで監査し、再計算できる数値をすべて再計算します。',
  },
  'tape.audit.file': {
    en: 'The tape: CSV or EX-102 XML asset data of auto loans.',
    'zh-CN': '数据带：汽车贷款的 CSV 或 EX-102 XML 资产数据。',
    ja: 'テープ：自動車ローンの資産データ（CSV または EX-102 XML）。',
  },
  'tape.audit.json': {
    en: 'Print the report as JSON.',
    'zh-CN': '以 JSON 格式输出报告。',
    ja: '報告を JSON で出力します。',
  },
  'tape.audit.rows': {
    en: 'Write one NDJSON line per row, with the numbers that justify its verdict.',
    'zh-CN': '为每一行写出一条 NDJSON 记录，并附上支持其结论的数字。',
    ja: '行ごとに判定の根拠となる数値を NDJSON で書き出します。',
  },
  'tape.audit.yearBasis': {
    en: "Days of the year that the contracts accrue over; without it, those of the reporting period''s calendar year.",
    'zh-CN': '合同计息所用的全年天数；未指定时按报告期所在日历年的天数。',
    ja: '契約が利息を計算する一年の日数。省略すると報告期間の暦年の日数を使います。',
  },
  'tape.audit.yearBasisInvalid': {
    en: 'Give 360, 365 or 366.',
    'zh-CN': '请填写 360、365 或 366。',
    ja: '360、365、366 のいずれかを指定してください。',
  },
  'tape.audit.progress': {
    en: 'Reading the tape',
    'zh-CN': '正在读取数据带',
    ja: 'テープを読み込んでいます',
  },
  'tape.audit.title': {
    en: 'Audit of {file}',
    'zh-CN': '{file} 的审计',
    ja: '{file} の監査',
  },
  'tape.audit.rowCount': {
    en: '{rows, plural, one {# row} other {# rows}}',
    'zh-CN': '{rows, number} 行',
    ja: '{rows, number} 行',
  },
  'tape.audit.without.balance': {
    en: 'Without {columns} the balances cannot be checked.',
    'zh-CN': '缺少 {columns}，无法核对余额。',
    ja: '{columns} がないため、残高を確認できません。',
  },
  'tape.audit.without.paid': {
    en: 'Without {columns} the parts of the payments cannot be checked.',
    'zh-CN': '缺少 {columns}，无法核对付款的构成。',
    ja: '{columns} がないため、支払いの内訳を確認できません。',
  },
  'tape.audit.without.interest': {
    en: 'Without {columns} the interest cannot be judged: rows that need it count as unreadable.',
    'zh-CN': '缺少 {columns}，无法判断利息：需要它的行计为无法读取。',
    ja: '{columns} がないため、利息を判定できません。必要とする行は読み取り不能に数えます。',
  },
  'tape.audit.without.age': {
    en: 'Without {columns} `--rows` cannot say how old a loan is, and whether the fitted days go beyond that.',
    'zh-CN': '缺少 {columns}，`--rows` 无法给出贷款已存续的天数，也无法判断推断天数是否超出。',
    ja: '{columns} がないため、`--rows` でローンの経過日数も、推定日数がそれを超えるかも示せません。',
  },
  'tape.audit.without.name': {
    en: 'Without {columns} a row is called by its line; in a file with other lines it is another row.',
    'zh-CN': '缺少 {columns}，各行以行号命名；行号不同的文件中即为另一行。',
    ja: '{columns} がないため、行は行番号で呼びます。行番号が変わったファイルでは別の行になります。',
  },
  'tape.audit.without.others': {
    en: 'Also absent, and read for nothing here: {columns}.',
    'zh-CN': '另外缺少但此处不读取的列：{columns}。',
    ja: 'ほかに、ここでは使わない次の列もありません：{columns}。',
  },
  'tape.brokenText': {
    en: '{rows, plural, one {# row holds} other {# rows hold}} bytes that are no UTF-8, first in line {line}. Cells with such bytes are not read: save the file as UTF-8.',
    'zh-CN':
      '{rows, number} 行含有不是 UTF-8 的字节，首见于第 {line} 行。含此类字节的单元格不予读取：请将文件另存为 UTF-8。',
    ja: '{rows, number} 行に UTF-8 でないバイトがあります（最初は {line} 行目）。該当するセルは読みません。ファイルを UTF-8 で保存してください。',
  },
  'tape.audit.repeated': {
    en: 'More than one column is called {columns}; the first counts.',
    'zh-CN': '有多列名为 {columns}；以第一列为准。',
    ja: '{columns} という列が複数あります。最初の列を使います。',
  },
  'tape.audit.identities': {
    en: 'Identities',
    'zh-CN': '恒等式',
    ja: '恒等式',
  },
  'tape.audit.balance': {
    en: 'begin − principal − other adjustment = end',
    'zh-CN': '期初余额 − 本金 − 其他调整 = 期末余额',
    ja: '期首残高 − 元本 − その他調整 = 期末残高',
  },
  'tape.audit.paid': {
    en: 'paid = interest + principal + other',
    'zh-CN': '实付总额 = 利息 + 本金 + 其他',
    ja: '支払総額 = 利息 + 元本 + その他',
  },
  'tape.audit.holdBroken': {
    en: '{hold, number} hold, {broken, number} broken',
    'zh-CN': '{hold, number} 行成立，{broken, number} 行不成立',
    ja: '{hold, number} 行で成立、{broken, number} 行で不成立',
  },
  'tape.audit.verdicts': {
    en: 'Verdicts',
    'zh-CN': '结论',
    ja: '判定',
  },
  'tape.verdict.noPayment': {
    en: 'No payment',
    'zh-CN': '无还款',
    ja: '支払いなし',
  },
  'tape.verdict.zeroBalance': {
    en: 'Opens at zero',
    'zh-CN': '期初余额为零',
    ja: '期首残高がゼロ',
  },
  'tape.verdict.zeroRate': {
    en: 'Zero rate',
    'zh-CN': '零利率',
    ja: '利率ゼロ',
  },
  'tape.verdict.interestOnly': {
    en: 'Interest only: cannot be judged',
    'zh-CN': '仅付利息：无法判断',
    ja: '利息のみ：判定できません',
  },
  'tape.verdict.exact': {
    en: 'Consistent with an inferred date, to the cent',
    'zh-CN': '与推断日期一致，分毫不差',
    ja: '推定日と一致（1 セントの差もなし）',
  },
  'tape.verdict.withinOneCent': {
    en: 'Consistent with an inferred date, one cent off',
    'zh-CN': '与推断日期一致，相差一分',
    ja: '推定日と一致（1 セントの差）',
  },
  'tape.verdict.break': {
    en: 'Break',
    'zh-CN': '差异',
    ja: '不一致',
  },
  'tape.verdict.unreadable': {
    en: 'Unreadable',
    'zh-CN': '无法读取',
    ja: '読み取り不能',
  },
  'tape.audit.inferred': {
    en: 'The tape has no payment dates. The days are fitted to the interest, so agreement with them is not recomputation.',
    'zh-CN': '数据带没有还款日期。天数是根据利息推断的，因此与其一致并不等于重新计算。',
    ja: 'テープには支払日がありません。日数は利息に合わせて推定したものであり、一致しても再計算したことにはなりません。',
  },
  'tape.audit.chance': {
    en: 'By chance {chance} of random figures would agree to within one cent; {observed} of the {rows, number} compared do.',
    'zh-CN': '随机数字中约有 {chance} 会在一分之内偶然一致；实际比较的 {rows, number} 行中有 {observed} 一致。',
    ja: '無作為な数値でも {chance} は 1 セント以内で一致します。実際に比べた {rows, number} 行では {observed} が一致しました。',
  },
  'tape.audit.otherYear': {
    en: 'With a year of {days} days {agree, number} of {rows, number} compared rows would agree, against {observed} as judged: if the contracts say so, use --year-basis {days}.',
    'zh-CN':
      '若全年按 {days} 天计息，比较的 {rows, number} 行中有 {agree, number} 行一致，而当前判断下为 {observed}：如合同如此约定，请使用 --year-basis {days}。',
    ja: '一年を {days} 日とすると、比べた {rows, number} 行のうち {agree, number} 行が一致します（今の判定では {observed}）。契約がそう定めているなら --year-basis {days} を指定してください。',
  },
  'tape.audit.breaks': {
    en: 'Breaks{more, select, true {, the first {shown, number}} other {}}',
    'zh-CN': '差异{more, select, true {（前 {shown, number} 项）} other {}}',
    ja: '不一致{more, select, true {（最初の {shown, number} 件）} other {}}',
  },
  'tape.audit.unreadable': {
    en: 'Unreadable rows{more, select, true {, the first {shown, number}} other {}}',
    'zh-CN': '无法读取的行{more, select, true {（前 {shown, number} 行）} other {}}',
    ja: '読み取れない行{more, select, true {（最初の {shown, number} 行）} other {}}',
  },
  'tape.audit.rowAt': {
    en: 'line {line}, {asset}: {reasons}',
    'zh-CN': '第 {line} 行，{asset}：{reasons}',
    ja: '{line} 行目、{asset}：{reasons}',
  },
  'tape.audit.nearest': {
    en: 'interest {interest}, nearest {expected} for {days} days',
    'zh-CN': '利息 {interest}，最接近的是 {days} 天的 {expected}',
    ja: '利息 {interest}、最も近いのは {days} 日分の {expected}',
  },
  'tape.audit.rowsWritten': {
    en: 'Every row with its numbers: {file}',
    'zh-CN': '每一行及其数字：{file}',
    ja: '全行とその数値：{file}',
  },
  'tape.reason.balanceNotConserved': {
    en: 'the balance does not add up',
    'zh-CN': '余额不平',
    ja: '残高の計算が合いません',
  },
  'tape.reason.paidNotSplit': {
    en: 'the payment is not the sum of its parts',
    'zh-CN': '还款不等于各部分之和',
    ja: '支払額が内訳の合計と合いません',
  },
  'tape.reason.negativeFigure': {
    en: 'a figure is negative that cannot be',
    'zh-CN': '有不应为负的数字为负',
    ja: '負になり得ない数値が負です',
  },
  'tape.reason.interestAtZeroRate': {
    en: 'interest although the rate is zero',
    'zh-CN': '利率为零却收取了利息',
    ja: '利率がゼロなのに利息があります',
  },
  'tape.reason.principalWithoutInterest': {
    en: 'principal was taken and no interest',
    'zh-CN': '只收取本金而未收利息',
    ja: '元本だけが充当され、利息がありません',
  },
  'tape.reason.interestFitsNoWholeDays': {
    en: 'no whole number of days gives this interest',
    'zh-CN': '没有任何整数天数能得出该利息',
    ja: 'どの整数の日数でもこの利息になりません',
  },
  'platform.TAPE_NOT_FOUND.title': {
    en: 'There is no file {file}.',
    'zh-CN': '找不到文件 {file}。',
    ja: 'ファイル {file} がありません。',
  },
  'platform.TAPE_NOT_FOUND.action': {
    en: 'Check the path and the spelling.',
    'zh-CN': '请检查路径和拼写。',
    ja: 'パスと綴りを確認してください。',
  },
  'platform.TAPE_NOT_A_FILE.title': {
    en: '{file} is a folder, not a file.',
    'zh-CN': '{file} 是文件夹，不是文件。',
    ja: '{file} はファイルではなくフォルダーです。',
  },
  'platform.TAPE_NOT_A_FILE.action': {
    en: 'Name the tape itself.',
    'zh-CN': '请指定数据带文件本身。',
    ja: 'テープのファイルそのものを指定してください。',
  },
  'platform.TAPE_UNREADABLE.title': {
    en: 'The file {file} cannot be read ({reason}).',
    'zh-CN': '无法读取文件 {file}（{reason}）。',
    ja: 'ファイル {file} を読めません（{reason}）。',
  },
  'platform.TAPE_UNREADABLE.action': {
    en: 'Check its permissions and the disk.',
    'zh-CN': '请检查文件权限和磁盘。',
    ja: 'アクセス権とディスクを確認してください。',
  },
  'platform.TAPE_EMPTY.title': {
    en: 'The file {file} is empty.',
    'zh-CN': '文件 {file} 为空。',
    ja: 'ファイル {file} は空です。',
  },
  'platform.TAPE_EMPTY.action': {
    en: 'Get the file again; it was probably cut off on the way.',
    'zh-CN': '请重新获取该文件，传输途中可能被截断。',
    ja: 'ファイルを取得し直してください。転送中に切れた可能性があります。',
  },
  'platform.TAPE_BINARY.title': {
    en: 'The file {file} is not text: neither CSV nor XML.',
    'zh-CN': '文件 {file} 不是文本：既非 CSV 也非 XML。',
    ja: 'ファイル {file} はテキストではなく、CSV でも XML でもありません。',
  },
  'platform.TAPE_BINARY.action': {
    en: 'Unpack archives first, and save spreadsheets as CSV.',
    'zh-CN': '请先解压压缩包；电子表格请另存为 CSV。',
    ja: '圧縮ファイルは先に展開し、表計算ファイルは CSV で保存してください。',
  },
  'platform.TAPE_NO_KNOWN_COLUMNS.title': {
    en: 'The first line of {file} names no column of the asset data layout.',
    'zh-CN': '{file} 的首行没有任何资产数据格式的列名。',
    ja: '{file} の先頭行に資産データの列名がありません。',
  },
  'platform.TAPE_NO_KNOWN_COLUMNS.action': {
    en: 'The first line must hold column names such as `assetNumber`; see docs/concepts/tape-audit.md.',
    'zh-CN': '首行必须是 `assetNumber` 之类的列名；见 docs/concepts/tape-audit.md。',
    ja: '先頭行には `assetNumber` のような列名が必要です。docs/concepts/tape-audit.md を参照してください。',
  },
  'platform.TAPE_COLUMNS_MISSING.title': {
    en: '{file} does not have what every contract needs: {columns}.',
    'zh-CN': '{file} 缺少每份合同都需要的列：{columns}。',
    ja: '{file} には、すべての契約に必要な列がありません：{columns}。',
  },
  'platform.TAPE_COLUMNS_MISSING.action': {
    en: 'Name them so in the first line of the CSV, or as elements of each asset in the EX-102 XML; in a CSV, letter case, spaces and underscores do not matter.',
    'zh-CN':
      '请在 CSV 首行使用这些列名，或在 EX-102 XML 的每项资产中使用这些元素名；CSV 中不区分大小写、空格和下划线。',
    ja: 'CSV の先頭行でこの列名を使うか、EX-102 XML の各資産でこの要素名を使ってください。CSV では大文字と小文字、空白、下線の違いは問いません。',
  },
  'platform.TAPE_NOT_ASSET_DATA.title': {
    en: 'The XML in {file} is not asset data of auto loans: its root is `{root}`.',
    'zh-CN': '{file} 中的 XML 不是汽车贷款资产数据：根元素为 `{root}`。',
    ja: '{file} の XML は自動車ローンの資産データではありません。ルート要素は `{root}` です。',
  },
  'platform.TAPE_NOT_ASSET_DATA.action': {
    en: 'Download exhibit EX-102 of an auto-loan trust; leases and other asset classes have another layout.',
    'zh-CN': '请下载汽车贷款信托的附件 EX-102；租赁及其他资产类别的格式不同。',
    ja: '自動車ローン信託の EX-102 を取得してください。リースなど他の資産は形式が異なります。',
  },
  'platform.TAPE_MALFORMED_XML.title': {
    en: 'The XML in {file} is not well formed near line {line}.',
    'zh-CN': '{file} 中的 XML 在第 {line} 行附近格式错误。',
    ja: '{file} の XML は {line} 行目付近で形式が正しくありません。',
  },
  'platform.TAPE_MALFORMED_XML.action': {
    en: 'Download the file again; nothing is reported for a tape that is cut off or damaged outside its assets.',
    'zh-CN': '请重新下载该文件；对于被截断或在资产记录之外损坏的数据带，不会给出报告。',
    ja: 'ファイルを取得し直してください。途中で切れたり、資産の記録の外が壊れたりしたテープの報告は出しません。',
  },
  'platform.TAPE_ROWS_UNWRITABLE.title': {
    en: 'The file {file} for the rows cannot be written ({reason}).',
    'zh-CN': '无法写入行记录文件 {file}（{reason}）。',
    ja: '行の記録先 {file} に書き込めません（{reason}）。',
  },
  'platform.TAPE_ROWS_UNWRITABLE.action': {
    en: 'Choose another file, and check free space and permissions.',
    'zh-CN': '请选择其他文件，并检查剩余空间和权限。',
    ja: '別のファイルを選び、空き容量とアクセス権を確認してください。',
  },
} as const satisfies TextTable
