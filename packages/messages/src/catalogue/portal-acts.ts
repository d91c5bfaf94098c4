/** What an outcome was, in a sentence: one for each method of the ledger. */
import type { TextTable } from '../text-table.ts'

export const portalActTexts = {
  'portal.act.accounts.createAccount': {
    en: '{who} opened an account',
    'zh-CN': '{who}开立了账户',
    ja: '{who}が口座を開設しました',
  },
  'portal.act.accounts.replacePolicy': {
    en: '{who} replaced the keys of an account',
    'zh-CN': '{who}更换了账户密钥',
    ja: '{who}が口座の鍵を入れ替えました',
  },
  'portal.act.accounts.announceRecovery': {
    en: '{who} announced the recovery of an account',
    'zh-CN': '{who}宣布恢复账户',
    ja: '{who}が口座の回復を予告しました',
  },
  'portal.act.accounts.completeRecovery': {
    en: '{who} recovered an account',
    'zh-CN': '{who}恢复了账户',
    ja: '{who}が口座を回復しました',
  },
  'portal.act.accounts.cancelRecovery': {
    en: '{who} called off the recovery of an account',
    'zh-CN': '{who}取消了账户恢复',
    ja: '{who}が口座の回復を取り消しました',
  },
  'portal.act.parties.admitMember': {
    en: '{who} admitted a member',
    'zh-CN': '{who}接纳了一名成员',
    ja: '{who}がメンバーを加えました',
  },
  'portal.act.parties.changeRoles': {
    en: '{who} changed the roles of a member',
    'zh-CN': '{who}更改了成员角色',
    ja: '{who}がメンバーの役割を変更しました',
  },
  'portal.act.parties.suspendMember': {
    en: '{who} suspended a member',
    'zh-CN': '{who}暂停了一名成员',
    ja: '{who}がメンバーを停止しました',
  },
  'portal.act.parties.reinstateMember': {
    en: '{who} reinstated a member',
    'zh-CN': '{who}恢复了一名成员',
    ja: '{who}がメンバーを復帰させました',
  },
  'portal.act.cash.postEntry': {
    en: '{who} posted a journal entry',
    'zh-CN': '{who}过账了一笔分录',
    ja: '{who}が仕訳を記帳しました',
  },
  'portal.act.cash.issueToken': {
    en: '{who} issued token money',
    'zh-CN': '{who}发行了代币资金',
    ja: '{who}がトークン資金を発行しました',
  },
  'portal.act.cash.redeemToken': {
    en: '{who} redeemed token money',
    'zh-CN': '{who}赎回了代币资金',
    ja: '{who}がトークン資金を償還しました',
  },
  'portal.act.cash.transferToken': {
    en: '{who} paid in token money',
    'zh-CN': '{who}以代币资金付款',
    ja: '{who}がトークン資金で支払いました',
  },
  'portal.act.cash.placeHold': {
    en: '{who} put money on hold',
    'zh-CN': '{who}冻结了资金',
    ja: '{who}が資金を保留しました',
  },
  'portal.act.cash.releaseHold': {
    en: '{who} released money on hold',
    'zh-CN': '{who}解冻了资金',
    ja: '{who}が資金の保留を解除しました',
  },
  'portal.act.cash.captureHold': {
    en: '{who} took the money on hold',
    'zh-CN': '{who}收取了冻结资金',
    ja: '{who}が保留中の資金を受け取りました',
  },
  'portal.act.vehicles.registerVehicle': {
    en: '{who} registered a vehicle',
    'zh-CN': '{who}登记了一辆车',
    ja: '{who}が車両を登録しました',
  },
  'portal.act.vehicles.correctVehicle': {
    en: '{who} corrected a vehicle’s record',
    'zh-CN': '{who}更正了车辆记录',
    ja: '{who}が車両の記録を訂正しました',
  },
  'portal.act.vehicles.registerVinTag': {
    en: '{who} registered a vehicle’s tag',
    'zh-CN': '{who}登记了车辆标签',
    ja: '{who}が車両のタグを登録しました',
  },
  'portal.act.vehicles.addBrand': {
    en: '{who} branded a vehicle',
    'zh-CN': '{who}为车辆加注标记',
    ja: '{who}が車両に履歴表示を付けました',
  },
  'portal.act.vehicles.recordOdometer': {
    en: '{who} recorded an odometer reading',
    'zh-CN': '{who}记录了里程读数',
    ja: '{who}が走行距離を記録しました',
  },
  'portal.act.vehicles.correctOdometer': {
    en: '{who} corrected an odometer reading',
    'zh-CN': '{who}更正了里程读数',
    ja: '{who}が走行距離を訂正しました',
  },
  'portal.act.titles.issueTitle': {
    en: '{who} issued a title',
    'zh-CN': '{who}签发了所有权证',
    ja: '{who}が権利証を発行しました',
  },
  'portal.act.titles.transferTitle': {
    en: '{who} transferred a title',
    'zh-CN': '{who}转移了所有权',
    ja: '{who}が所有権を移転しました',
  },
  'portal.act.titles.changeKeeper': {
    en: '{who} changed the keeper of a vehicle',
    'zh-CN': '{who}变更了车辆使用人',
    ja: '{who}が車両の使用者を変更しました',
  },
  'portal.act.titles.addLien': {
    en: '{who} recorded a lien',
    'zh-CN': '{who}登记了担保权',
    ja: '{who}が担保権を登録しました',
  },
  'portal.act.titles.perfectLien': {
    en: '{who} perfected a lien',
    'zh-CN': '{who}使担保权生效',
    ja: '{who}が担保権を対抗要件化しました',
  },
  'portal.act.titles.assignLien': {
    en: '{who} assigned a lien',
    'zh-CN': '{who}转让了担保权',
    ja: '{who}が担保権を譲渡しました',
  },
  'portal.act.titles.releaseLien': {
    en: '{who} released a lien',
    'zh-CN': '{who}解除了担保权',
    ja: '{who}が担保権を解除しました',
  },
  'portal.act.titles.startReleaseClock': {
    en: '{who} started the clock of a lien release',
    'zh-CN': '{who}启动了担保解除期限',
    ja: '{who}が担保権解除の期限を開始しました',
  },
  'portal.act.titles.noteOverdueRelease': {
    en: '{who} noted an overdue lien release',
    'zh-CN': '{who}记录了逾期的担保解除',
    ja: '{who}が担保権解除の遅延を記録しました',
  },
  'portal.act.loans.boardLoan': {
    en: '{who} put a loan on the ledger',
    'zh-CN': '{who}将一笔贷款登记入账本',
    ja: '{who}がローンを台帳に載せました',
  },
  'portal.act.loans.reportMonth': {
    en: '{who} reported a month of a loan',
    'zh-CN': '{who}报告了一笔贷款的月份',
    ja: '{who}がローンの月次を報告しました',
  },
  'portal.act.loans.recordPayment': {
    en: '{who} recorded a payment',
    'zh-CN': '{who}记录了一笔付款',
    ja: '{who}が支払いを記録しました',
  },
  'portal.act.loans.reversePayment': {
    en: '{who} reversed a payment',
    'zh-CN': '{who}冲正了一笔付款',
    ja: '{who}が支払いを取り消しました',
  },
  'portal.act.loans.settle': {
    en: '{who} settled a loan',
    'zh-CN': '{who}结清了一笔贷款',
    ja: '{who}がローンを完済処理しました',
  },
  'portal.act.loans.correctMonth': {
    en: '{who} corrected a month of a loan',
    'zh-CN': '{who}更正了一笔贷款的月份',
    ja: '{who}がローンの月次を訂正しました',
  },
  'portal.act.loans.resolveBreak': {
    en: '{who} resolved a break',
    'zh-CN': '{who}解决了一项差异',
    ja: '{who}が差異を解決しました',
  },
  'portal.act.loans.changeServicer': {
    en: '{who} changed the servicer of a loan',
    'zh-CN': '{who}更换了贷款的服务机构',
    ja: '{who}がローンのサービサーを変更しました',
  },
  'portal.act.loans.correctBoarding': {
    en: '{who} corrected what was said when a loan was boarded',
    'zh-CN': '{who}更正了一笔贷款登记时的内容',
    ja: '{who}がローン登録時の内容を訂正しました',
  },
  'portal.act.governance.propose': {
    en: '{who} made a proposal',
    'zh-CN': '{who}提出了提案',
    ja: '{who}が提案しました',
  },
  'portal.act.governance.vote': {
    en: '{who} voted on a proposal',
    'zh-CN': '{who}对提案投票',
    ja: '{who}が提案に投票しました',
  },
  'portal.act.governance.expireProposal': {
    en: '{who}: a proposal lapsed',
    'zh-CN': '{who}：一项提案失效',
    ja: '{who}：提案が失効しました',
  },
  'portal.act.other': {
    en: '{who} called `{method}`',
    'zh-CN': '{who}调用了 `{method}`',
    ja: '{who}が `{method}` を呼び出しました',
  },
  'portal.act.more': {
    en: '{what}, and {count, plural, one {# more call} other {# more calls}} with it',
    'zh-CN': '{what}，另有 {count, number} 项调用',
    ja: '{what}（ほか {count, number} 件の呼び出し）',
  },
  'portal.act.refused': {
    en: 'Not carried out: {what}',
    'zh-CN': '未执行：{what}',
    ja: '実行されませんでした：{what}',
  },
  'portal.leaf.transaction': {
    en: 'A transaction without calls',
    'zh-CN': '没有调用的交易',
    ja: '呼び出しのない取引',
  },
  'portal.leaf.agenda': {
    en: 'Something that was due ran by itself',
    'zh-CN': '到期事项自动执行',
    ja: '期日の来た処理が自動で実行されました',
  },
  'portal.leaf.system': {
    en: 'The ledger was founded or upgraded',
    'zh-CN': '账本创建或升级',
    ja: '台帳が創設または更新されました',
  },
  'portal.leaf.somebody': {
    en: 'Somebody',
    'zh-CN': '某方',
    ja: 'ある当事者',
  },
} as const satisfies TextTable
