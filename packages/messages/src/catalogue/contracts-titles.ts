/** Refusals of the titles contract. */
import type { TextTable } from '../text-table.ts'

export const titlesErrorTexts = {
  'error.titles.POSITION_OUT_OF_RANGE.title': {
    en: 'The rank of a lien begins with 1.',
    'zh-CN': '抵押顺位从 1 开始。',
    ja: '担保の順位は 1 から始まります。',
  },
  'error.titles.POSITION_OUT_OF_RANGE.action': {
    en: 'Give a rank from 1 to 8.',
    'zh-CN': '请填写 1 至 8 的顺位。',
    ja: '1 から 8 までの順位を書いてください。',
  },
  'error.titles.DATE_IN_FUTURE.title': {
    en: 'The date lies in the future.',
    'zh-CN': '日期在未来。',
    ja: '日付が未来です。',
  },
  'error.titles.DATE_IN_FUTURE.action': {
    en: 'Record it on that day or later.',
    'zh-CN': '请在当日或之后记录。',
    ja: '当日以降に記録してください。',
  },
  'error.titles.CONSENT_NOT_AHEAD.title': {
    en: 'The consent would be void at once.',
    'zh-CN': '该同意会立即失效。',
    ja: '同意がすぐに無効になります。',
  },
  'error.titles.CONSENT_NOT_AHEAD.action': {
    en: 'Choose a later time.',
    'zh-CN': '请选择更晚的时间。',
    ja: 'より後の時刻を選んでください。',
  },
  'error.titles.ACCOUNT_NOT_FOUND.title': {
    en: 'No account has this id.',
    'zh-CN': '没有此编号的账户。',
    ja: 'この ID のアカウントはありません。',
  },
  'error.titles.ACCOUNT_NOT_FOUND.action': {
    en: 'Check the id of the account.',
    'zh-CN': '请核对账户编号。',
    ja: 'アカウントの ID を確認してください。',
  },
  'error.titles.VEHICLE_NOT_FOUND.title': {
    en: 'No vehicle has this id.',
    'zh-CN': '没有此编号的车辆。',
    ja: 'この ID の車両はありません。',
  },
  'error.titles.VEHICLE_NOT_FOUND.action': {
    en: 'Check the id, or register the vehicle first.',
    'zh-CN': '请核对编号，或先登记车辆。',
    ja: 'ID を確認するか、先に車両を登録してください。',
  },
  'error.titles.TITLE_EXISTS.title': {
    en: 'The vehicle has a title already.',
    'zh-CN': '该车辆已有所有权证。',
    ja: '車両には既に権利証があります。',
  },
  'error.titles.TITLE_EXISTS.action': {
    en: 'Transfer the existing title instead of issuing another one.',
    'zh-CN': '请转移现有权证，而不是另行签发。',
    ja: '新しく発行せず、既存の権利証を移転してください。',
  },
  'error.titles.TITLE_NOT_FOUND.title': {
    en: 'The vehicle has no title on this ledger.',
    'zh-CN': '该车辆在此账本上没有所有权证。',
    ja: 'この台帳に車両の権利証はありません。',
  },
  'error.titles.TITLE_NOT_FOUND.action': {
    en: 'Ask a registry to issue the title first.',
    'zh-CN': '请先由登记机构签发权证。',
    ja: '先に登録機関に権利証の発行を求めてください。',
  },
  'error.titles.LIEN_NOT_FOUND.title': {
    en: 'No lien has this id.',
    'zh-CN': '没有此编号的抵押。',
    ja: 'この ID の担保はありません。',
  },
  'error.titles.LIEN_NOT_FOUND.action': {
    en: 'Check the id of the lien.',
    'zh-CN': '请核对抵押编号。',
    ja: '担保の ID を確認してください。',
  },
  'error.titles.LIEN_ONLY_ATTESTED.title': {
    en: 'This lien is only attested; it is not a lien of record.',
    'zh-CN': '该抵押仅为声明，并非登记抵押。',
    ja: 'この担保は申告されただけで、登録されていません。',
  },
  'error.titles.LIEN_ONLY_ATTESTED.action': {
    en: 'Have the lien entered on the title first.',
    'zh-CN': '请先将抵押登记到权证上。',
    ja: '先に担保を権利証へ登録してください。',
  },
  'error.titles.LIEN_ALREADY_RELEASED.title': {
    en: 'The lien was released before.',
    'zh-CN': '该抵押此前已解除。',
    ja: '担保は既に解除されています。',
  },
  'error.titles.LIEN_ALREADY_RELEASED.action': {
    en: 'Nothing is left to do. The record says when.',
    'zh-CN': '无需再做。记录中有解除时间。',
    ja: '作業は不要です。いつかは記録にあります。',
  },
  'error.titles.LIEN_ALREADY_PERFECTED.title': {
    en: 'The lien was perfected before.',
    'zh-CN': '该抵押此前已生效对抗第三人。',
    ja: '担保は既に第三者対抗要件を備えています。',
  },
  'error.titles.LIEN_ALREADY_PERFECTED.action': {
    en: 'Nothing is left to do. The record says from which date.',
    'zh-CN': '无需再做。记录中有生效日期。',
    ja: '作業は不要です。日付は記録にあります。',
  },
  'error.titles.NOT_LIENHOLDER.title': {
    en: 'Only the lienholder may do this.',
    'zh-CN': '只有抵押权人可以这样做。',
    ja: 'これができるのは担保権者だけです。',
  },
  'error.titles.NOT_LIENHOLDER.action': {
    en: 'Ask the lienholder. Once the loan is settled and the statutory period has passed, anyone may release the lien.',
    'zh-CN': '请联系抵押权人。贷款结清且法定期限已过后，任何人都可解除抵押。',
    ja: '担保権者に頼んでください。完済後に法定期間が過ぎれば、誰でも担保を解除できます。',
  },
  'error.titles.NOT_OWNER.title': {
    en: 'Only the owner of record or the registry that keeps the title may do this.',
    'zh-CN': '只有登记所有人或保管权证的登记机构可以这样做。',
    ja: 'これができるのは登録上の所有者か、権利証を管理する登録機関だけです。',
  },
  'error.titles.NOT_OWNER.action': {
    en: 'Sign as the owner, or ask the registry.',
    'zh-CN': '请以所有人身份签名，或联系登记机构。',
    ja: '所有者として署名するか、登録機関に頼んでください。',
  },
  'error.titles.NOT_KEEPING_REGISTRY.title': {
    en: 'Only the registry that keeps this title may do this.',
    'zh-CN': '只有保管该权证的登记机构可以这样做。',
    ja: 'これができるのは権利証を管理する登録機関だけです。',
  },
  'error.titles.NOT_KEEPING_REGISTRY.action': {
    en: 'Send it to the registry that issued the title.',
    'zh-CN': '请提交给签发该权证的登记机构。',
    ja: '権利証を発行した登録機関に送ってください。',
  },
  'error.titles.ALREADY_OWNER.title': {
    en: 'The new owner is the present owner.',
    'zh-CN': '新所有人就是现所有人。',
    ja: '新しい所有者は現在の所有者と同じです。',
  },
  'error.titles.ALREADY_OWNER.action': {
    en: 'Check to whom the title is to go.',
    'zh-CN': '请核对受让人。',
    ja: '移転先を確認してください。',
  },
  'error.titles.ALREADY_KEEPER.title': {
    en: 'The new keeper is the present keeper.',
    'zh-CN': '新使用人就是现使用人。',
    ja: '新しい使用者は現在の使用者と同じです。',
  },
  'error.titles.ALREADY_KEEPER.action': {
    en: 'Nothing is left to do.',
    'zh-CN': '无需再做任何事。',
    ja: '作業は不要です。',
  },
  'error.titles.ALREADY_ATTESTED.title': {
    en: 'You have attested a lien on this vehicle for this loan before.',
    'zh-CN': '您已为此贷款声明过该车辆上的抵押。',
    ja: 'このローンの担保は既に申告済みです。',
  },
  'error.titles.ALREADY_ATTESTED.action': {
    en: 'Nothing is left to do.',
    'zh-CN': '无需再做任何事。',
    ja: '作業は不要です。',
  },
  'error.titles.POSITION_TAKEN.title': {
    en: 'Another open lien has this rank.',
    'zh-CN': '另一项有效抵押已占用该顺位。',
    ja: '別の有効な担保がこの順位にあります。',
  },
  'error.titles.POSITION_TAKEN.action': {
    en: 'Choose a free rank.',
    'zh-CN': '请选择空闲的顺位。',
    ja: '空いている順位を選んでください。',
  },
  'error.titles.TOO_MANY_LIENS.title': {
    en: 'The loan is secured by 8 liens already.',
    'zh-CN': '该贷款已有 8 项抵押。',
    ja: 'このローンには既に 8 件の担保があります。',
  },
  'error.titles.TOO_MANY_LIENS.action': {
    en: 'Release one that is not needed any more.',
    'zh-CN': '请解除不再需要的一项。',
    ja: '不要になったものを解除してください。',
  },
  'error.titles.OPEN_LIEN.title': {
    en: 'A lien stands on this title.',
    'zh-CN': '该权证上有未解除的抵押。',
    ja: 'この権利証には担保が残っています。',
  },
  'error.titles.OPEN_LIEN.action': {
    en: 'Pay it off and have it released, or have the lienholder consent to this buyer in the same transaction.',
    'zh-CN': '请还清并解除抵押，或由抵押权人在同一交易中同意该买方。',
    ja: '完済して解除を受けるか、同じ取引で担保権者にこの買主への同意をもらってください。',
  },
  'error.titles.LOAN_NOT_SETTLED.title': {
    en: 'The secured loan is not settled.',
    'zh-CN': '被担保的贷款尚未结清。',
    ja: '担保されたローンは完済されていません。',
  },
  'error.titles.LOAN_NOT_SETTLED.action': {
    en: 'The period for the release begins with the payoff.',
    'zh-CN': '解除期限从结清之日起算。',
    ja: '解除の期間は完済の日から始まります。',
  },
  'error.titles.CLOCK_RUNNING.title': {
    en: 'The release of this lien is already being watched.',
    'zh-CN': '该抵押的解除期限已在监控中。',
    ja: 'この担保の解除期限は既に監視されています。',
  },
  'error.titles.CLOCK_RUNNING.action': {
    en: 'Nothing is left to do.',
    'zh-CN': '无需再做任何事。',
    ja: '作業は不要です。',
  },
  'error.titles.RELEASE_NOT_OVERDUE.title': {
    en: 'The last day for the release has not passed.',
    'zh-CN': '解除的最后期限尚未过去。',
    ja: '解除の最終日はまだ過ぎていません。',
  },
  'error.titles.RELEASE_NOT_OVERDUE.action': {
    en: 'Wait for the day that the record names.',
    'zh-CN': '请等待记录中的日期。',
    ja: '記録にある日を待ってください。',
  },
  'error.titles.OVERDUE_ALREADY_NOTED.title': {
    en: 'The case of this overdue release is open already.',
    'zh-CN': '该逾期解除的案件已立案。',
    ja: 'この解除の遅れは既に記録されています。',
  },
  'error.titles.OVERDUE_ALREADY_NOTED.action': {
    en: 'Nothing is left to do: anyone may release the lien now.',
    'zh-CN': '无需再做：现在任何人都可解除该抵押。',
    ja: '作業は不要です。今は誰でも担保を解除できます。',
  },
} satisfies TextTable
