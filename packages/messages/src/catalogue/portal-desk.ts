/** A loan explained, its schedule, chart and vehicle, and finding loans. */
import type { TextTable } from '../text-table.ts'

export const portalDeskWords = {
  'portal.lists.behind': {
    en: 'The lists are being brought up to date',
    'zh-CN': '列表正在更新',
    ja: '一覧を最新にしています',
  },
  'portal.lists.behind.action': {
    en: 'The node is still taking in what the ledger holds. This page asks again by itself; nothing was lost.',
    'zh-CN': '节点仍在读取账本内容。本页会自动重试；没有丢失任何内容。',
    ja: 'ノードが台帳の内容を取り込んでいます。この画面は自動的に再試行します。何も失われていません。',
  },
  'portal.loan.asOf': {
    en: 'As of {day}, recomputed in this browser from the proven facts',
    'zh-CN': '截至 {day}，由本浏览器根据已证明的事实重新计算',
    ja: '{day} 現在。証明された事実からこのブラウザーで再計算',
  },
  'portal.loan.silent': {
    en: 'Nobody has stated through which day interest is paid, so interest and payoff cannot be known. You may suppose a day and see what would follow; nobody answers for that figure.',
    'zh-CN':
      '无人说明利息已付至哪一天，因此利息和结清金额无法得知。您可以假设一个日期，查看由此得出的数字；无人对该数字负责。',
    ja: '利息がいつまで支払済みか誰も述べていないため、利息と完済額は分かりません。日を仮定して結果を見ることはできますが、その数値には誰も責任を負いません。',
  },
  'portal.loan.suppose': {
    en: 'Suppose that interest runs from',
    'zh-CN': '假设利息起算日',
    ja: '利息の起算日を仮定',
  },
  'portal.loan.suppose.end': {
    en: 'Without the supposition',
    'zh-CN': '取消假设',
    ja: '仮定を外す',
  },
  'portal.loan.why.derived': {
    en: 'How it came about, down to facts and rounding:',
    'zh-CN': '由来，直至事实与舍入：',
    ja: '由来（事実と端数処理まで）：',
  },
  'portal.loan.why.unknown': {
    en: 'Why it cannot be known: {because}.',
    'zh-CN': '无法得知的原因：{because}。',
    ja: '分からない理由：{because}。',
  },
  'portal.loan.why.verdict': {
    en: 'What every node made of the figures of this month: {verdict}.',
    'zh-CN': '各节点对该月数字的判断：{verdict}。',
    ja: 'この月の数値に対する全ノードの判定：{verdict}。',
  },
  'portal.loan.why.fitted': {
    en: 'The servicer states no day of payment. So many days of interest at the contract’s rate give the interest that it claims; that fits the claim and proves no date.',
    'zh-CN': '服务机构未说明还款日。按合同利率计算这么多天的利息，正好等于其申报的利息；这与申报相符，但不能证明日期。',
    ja: 'サービサーは入金日を述べていません。契約利率でこの日数の利息を計算すると申告された利息になります。申告と合いますが、日付の証明にはなりません。',
  },
  'portal.loan.why.more': {
    en: 'Show {count, number} more',
    'zh-CN': '再显示 {count, number} 项',
    ja: 'さらに {count, number} 件を表示',
  },
  'portal.loan.fact.go': {
    en: 'Fact {number}',
    'zh-CN': '事实 {number}',
    ja: '事実 {number}',
  },
  'portal.loan.months': {
    en: 'What each reported month claims',
    'zh-CN': '各报告月份的申报',
    ja: '各報告月の申告',
  },
  'portal.loan.months.why': {
    en: 'The balance moves by what the servicer claims of a month, while no dated payment is recorded. A verdict says whether its figures follow from each other.',
    'zh-CN': '在没有带日期的还款记录时，余额按服务机构对该月的申报变动。判断说明其数字是否相互吻合。',
    ja: '日付のある入金の記録がない間、残高はサービサーの月次申告で動きます。判定は、数値が互いに合うかどうかを示します。',
  },
  'portal.loan.months.earlier': {
    en: '{count, plural, one {# earlier month is} other {# earlier months are}} among the facts below.',
    'zh-CN': '更早的 {count, number} 个月见下方事实。',
    ja: 'それ以前の {count, number} か月は下の事実にあります。',
  },
  'portal.loan.months.end': {
    en: 'Month ending',
    'zh-CN': '月末',
    ja: '期末',
  },
  'portal.loan.months.change': {
    en: 'Change of principal',
    'zh-CN': '本金变动',
    ja: '元金の増減',
  },
  'portal.loan.months.after': {
    en: 'Principal after',
    'zh-CN': '变动后本金',
    ja: 'その後の元金',
  },
  'portal.loan.months.compared': {
    en: 'compared only',
    'zh-CN': '仅作比较',
    ja: '比較のみ',
  },
  'portal.loan.months.verdict': {
    en: 'Verdict',
    'zh-CN': '判断',
    ja: '判定',
  },
  'portal.loan.months.fact': {
    en: 'Fact',
    'zh-CN': '事实',
    ja: '事実',
  },
  'portal.loan.chart': {
    en: 'Principal over time',
    'zh-CN': '本金随时间的变化',
    ja: '元金の推移',
  },
  'portal.loan.chart.says': {
    en: 'Principal went from {from} on {first} to {to} on {last}, in {count, number} steps. The table holds each of them.',
    'zh-CN': '本金由 {first} 的 {from} 变为 {last} 的 {to}，共 {count, number} 步。表格列出每一步。',
    ja: '元金は {first} の {from} から {last} の {to} へ、{count, number} 段階で推移しました。表に各段階があります。',
  },
  'portal.loan.chart.table': {
    en: 'Show as a table',
    'zh-CN': '以表格显示',
    ja: '表で表示',
  },
  'portal.loan.chart.day': {
    en: 'Day',
    'zh-CN': '日期',
    ja: '日',
  },
  'portal.loan.chart.one': {
    en: 'Nothing has moved the principal since it was boarded: {amount} on {day}.',
    'zh-CN': '自入账以来本金没有变动：{day} 为 {amount}。',
    ja: '取込以降、元金は動いていません：{day} に {amount}。',
  },
  'portal.loan.chart.basis.attested': {
    en: 'attested',
    'zh-CN': '声明',
    ja: '申告',
  },
  'portal.loan.chart.basis.claimed': {
    en: 'claimed month',
    'zh-CN': '申报月份',
    ja: '月次申告',
  },
  'portal.loan.chart.basis.recomputed': {
    en: 'recomputed',
    'zh-CN': '重新计算',
    ja: '再計算',
  },
  'portal.loan.schedule': {
    en: 'Schedule',
    'zh-CN': '还款计划',
    ja: '返済予定',
  },
  'portal.loan.schedule.why': {
    en: 'The contract states months, not days. How a payment splits into interest and principal depends on its day and cannot be known before.',
    'zh-CN': '合同只载明月份，未载明日期。还款如何分为利息和本金取决于还款日，事先无法得知。',
    ja: '契約は日ではなく月を定めています。支払が利息と元本にどう分かれるかは支払日によるため、事前には分かりません。',
  },
  'portal.loan.schedule.none': {
    en: 'The contract on the ledger states no months.',
    'zh-CN': '账本上的合同未载明月份。',
    ja: '台帳上の契約に月の定めがありません。',
  },
  'portal.loan.schedule.all': {
    en: 'Show all {count, number} months',
    'zh-CN': '显示全部 {count, number} 个月',
    ja: '全 {count, number} か月を表示',
  },
  'portal.loan.schedule.n': {
    en: 'No.',
    'zh-CN': '期数',
    ja: '回',
  },
  'portal.loan.schedule.month': {
    en: 'Month',
    'zh-CN': '月份',
    ja: '月',
  },
  'portal.loan.schedule.expected': {
    en: 'By contract',
    'zh-CN': '合同金额',
    ja: '契約額',
  },
  'portal.loan.schedule.received': {
    en: 'Received',
    'zh-CN': '已收',
    ja: '受領額',
  },
  'portal.loan.schedule.basis': {
    en: 'How known',
    'zh-CN': '依据',
    ja: '根拠',
  },
  'portal.loan.vehicle': {
    en: 'Vehicle, title and liens',
    'zh-CN': '车辆、所有权证与担保权',
    ja: '車両、所有権の証書、担保権',
  },
  'portal.loan.vehicle.id': {
    en: 'Vehicle',
    'zh-CN': '车辆',
    ja: '車両',
  },
  'portal.loan.vehicle.named': {
    en: 'Named by the servicer when the loan was boarded.',
    'zh-CN': '由服务机构在贷款入账时指明。',
    ja: 'ローンの取込時にサービサーが示したものです。',
  },
  'portal.loan.vehicle.none': {
    en: 'The facts name no vehicle.',
    'zh-CN': '事实未指明车辆。',
    ja: '事実に車両の記載がありません。',
  },
  'portal.loan.title': {
    en: 'Title',
    'zh-CN': '所有权证',
    ja: '所有権証書',
  },
  'portal.loan.title.none': {
    en: 'no title on this ledger',
    'zh-CN': '本账本上没有所有权证',
    ja: 'この台帳に証書はありません',
  },
  'portal.loan.title.hidden': {
    en: 'not shown to you',
    'zh-CN': '对您不显示',
    ja: '閲覧できません',
  },
  'portal.loan.title.registered': {
    en: 'registered by {registry}, {jurisdiction}',
    'zh-CN': '由 {registry} 登记，{jurisdiction}',
    ja: '{registry} が登記、{jurisdiction}',
  },
  'portal.loan.title.why': {
    en: 'A registry issued this title on the ledger and keeps it.',
    'zh-CN': '登记机关在账本上签发并保管此所有权证。',
    ja: '登記機関が台帳上でこの証書を発行し、管理しています。',
  },
  'portal.loan.lien': {
    en: 'Lien',
    'zh-CN': '担保权',
    ja: '担保権',
  },
  'portal.loan.lien.holder': {
    en: 'Lienholder',
    'zh-CN': '担保权人',
    ja: '担保権者',
  },
  'portal.loan.lien.rank': {
    en: 'Rank',
    'zh-CN': '顺位',
    ja: '順位',
  },
  'portal.loan.lien.since': {
    en: 'Entered',
    'zh-CN': '登记时间',
    ja: '登記日時',
  },
  'portal.loan.lien.perfected': {
    en: 'Perfected on',
    'zh-CN': '生效对抗日',
    ja: '対抗要件具備日',
  },
  'portal.loan.lien.kind': {
    en: 'How it stands',
    'zh-CN': '性质',
    ja: '性質',
  },
  'portal.loan.lien.registered': {
    en: 'registered on the title',
    'zh-CN': '已登记于所有权证',
    ja: '証書に登記済み',
  },
  'portal.loan.lien.registered.why': {
    en: 'It was entered on the title that a registry keeps here, and it binds a transfer of it.',
    'zh-CN': '它登记在登记机关于此保管的所有权证上，并约束其转让。',
    ja: '登記機関がここで管理する証書に記載され、その移転を拘束します。',
  },
  'portal.loan.lien.attested': {
    en: 'attested only',
    'zh-CN': '仅为声明',
    ja: '申告のみ',
  },
  'portal.loan.lien.attested.why': {
    en: 'A member says that this lien exists in a register elsewhere. That is a statement: nothing here can check it, and it has no rank here.',
    'zh-CN': '某成员声称此担保权登记于他处。这是声明：此处无法核对，且在此没有顺位。',
    ja: 'メンバーが、この担保権が他の登録簿にあると述べています。これは申告であり、ここでは確認できず、順位もありません。',
  },
  'portal.loan.notAnId': {
    en: 'This is no identifier of a loan',
    'zh-CN': '这不是贷款标识符',
    ja: 'ローンの識別子ではありません',
  },
  'portal.loan.notAnId.action': {
    en: 'A loan’s identifier is `loan_` and 32 hexadecimal digits. Check the address, or find the loan in the list.',
    'zh-CN': '贷款标识符为 `loan_` 加 32 位十六进制数字。请检查地址，或在列表中查找该贷款。',
    ja: 'ローンの識別子は `loan_` と 16 進数 32 桁です。アドレスを確認するか、一覧で探してください。',
  },
} as const satisfies TextTable
