/** Refusals of the governance contract. */
import type { TextTable } from '../text-table.ts'

export const governanceErrorTexts = {
  'error.governance.NOT_ENTITLED.title': {
    en: 'This organisation has no vote.',
    'zh-CN': '该机构没有表决权。',
    ja: 'この組織には投票権がありません。',
  },
  'error.governance.NOT_ENTITLED.action': {
    en: 'Organisations with an active validator vote; before the first validator, the founding members. Act as one of them.',
    'zh-CN': '由运行有效验证人的机构表决；尚无验证人时由创始成员表决。请以其中之一的身份操作。',
    ja: '有効なバリデーターを動かす組織が投票します。最初のバリデーターができるまでは創設メンバーです。そのいずれかとして行ってください。',
  },
  'error.governance.PROPOSAL_NOT_FOUND.title': {
    en: 'No proposal has this id.',
    'zh-CN': '没有此编号的提案。',
    ja: 'この ID の提案はありません。',
  },
  'error.governance.PROPOSAL_NOT_FOUND.action': {
    en: 'List the proposals and check the id.',
    'zh-CN': '请列出提案并核对编号。',
    ja: '提案の一覧を出して ID を確認してください。',
  },
  'error.governance.PROPOSAL_DECIDED.title': {
    en: 'The proposal is no longer open.',
    'zh-CN': '该提案已结束。',
    ja: '提案は既に終わっています。',
  },
  'error.governance.PROPOSAL_DECIDED.action': {
    en: 'Look at its outcome; propose it again if need be.',
    'zh-CN': '请查看其结果；如有需要可再次提出。',
    ja: '結果を確認し、必要なら改めて提案してください。',
  },
  'error.governance.PROPOSAL_EXPIRED.title': {
    en: 'The deadline of the proposal has passed.',
    'zh-CN': '提案的截止时间已过。',
    ja: '提案の期限が過ぎています。',
  },
  'error.governance.PROPOSAL_EXPIRED.action': {
    en: 'Propose it again.',
    'zh-CN': '请重新提出。',
    ja: '改めて提案してください。',
  },
  'error.governance.PROPOSAL_NOT_EXPIRED.title': {
    en: 'The deadline of the proposal has not passed.',
    'zh-CN': '提案的截止时间未到。',
    ja: '提案の期限はまだ来ていません。',
  },
  'error.governance.PROPOSAL_NOT_EXPIRED.action': {
    en: 'Wait for the deadline; the ledger then closes it by itself.',
    'zh-CN': '请等到截止时间，届时账本会自动关闭该提案。',
    ja: '期限を待ってください。台帳が自動的に閉じます。',
  },
  'error.governance.ALREADY_VOTED.title': {
    en: 'This organisation has voted on the proposal.',
    'zh-CN': '该机构已对此提案表决。',
    ja: 'この組織はこの提案に投票済みです。',
  },
  'error.governance.ALREADY_VOTED.action': {
    en: 'Votes are final, and proposing is a vote for it. Wait for the others.',
    'zh-CN': '表决不可更改，提出即视为赞成。请等待其他机构表决。',
    ja: '投票は変えられません。提案は賛成票に当たります。他の組織を待ってください。',
  },
  'error.governance.TOO_MANY_PROPOSALS.title': {
    en: 'Too many proposals are open.',
    'zh-CN': '未结束的提案过多。',
    ja: '未決の提案が多すぎます。',
  },
  'error.governance.TOO_MANY_PROPOSALS.action': {
    en: 'An organisation may have three, the ledger 300. Wait until one is decided or expires.',
    'zh-CN': '每个机构最多三项，整个账本最多 300 项。请等待其中一项通过、否决或到期。',
    ja: '一つの組織につき三件、台帳全体で 300 件までです。どれかが決まるか期限が来るまで待ってください。',
  },
  'error.governance.POWER_OUT_OF_BOUNDS.title': {
    en: 'The power of a validator is out of bounds.',
    'zh-CN': '验证人的权重超出范围。',
    ja: 'バリデーターの重みが範囲外です。',
  },
  'error.governance.POWER_OUT_OF_BOUNDS.action': {
    en: 'Choose a power from 10 to 1152921504606846975.',
    'zh-CN': '请选择 10 至 1152921504606846975 之间的权重。',
    ja: '10 から 1152921504606846975 までの重みを選んでください。',
  },
  'error.governance.KEY_UNUSABLE.title': {
    en: 'This is no usable Ed25519 key.',
    'zh-CN': '这不是可用的 Ed25519 公钥。',
    ja: '使える Ed25519 公開鍵ではありません。',
  },
  'error.governance.KEY_UNUSABLE.action': {
    en: "Take the public key that the validator's node prints.",
    'zh-CN': '请使用验证人节点给出的公钥。',
    ja: 'バリデーターのノードが表示する公開鍵を使ってください。',
  },
  'error.governance.VALIDATOR_NAMED_TWICE.title': {
    en: 'The proposal changes a validator twice.',
    'zh-CN': '该提案对同一验证人做了两次变更。',
    ja: '提案が同じバリデーターを二度変更しています。',
  },
  'error.governance.VALIDATOR_NAMED_TWICE.action': {
    en: 'Name each validator once; put further changes into another proposal.',
    'zh-CN': '每个验证人只写一次；其他变更请另行提案。',
    ja: '各バリデーターは一度だけ書き、ほかの変更は別の提案にしてください。',
  },
  'error.governance.PARAMETER_NAMED_TWICE.title': {
    en: 'The proposal sets a parameter twice.',
    'zh-CN': '该提案对同一参数设置了两次。',
    ja: '提案が同じパラメーターを二度設定しています。',
  },
  'error.governance.PARAMETER_NAMED_TWICE.action': {
    en: 'Name each parameter once.',
    'zh-CN': '每个参数只写一次。',
    ja: '各パラメーターは一度だけ書いてください。',
  },
  'error.governance.PARAMETER_OUT_OF_BOUNDS.title': {
    en: 'The value is outside the bounds of its parameter.',
    'zh-CN': '数值超出该参数的允许范围。',
    ja: '値がパラメーターの範囲外です。',
  },
  'error.governance.PARAMETER_OUT_OF_BOUNDS.action': {
    en: 'Look up the bounds and choose a value within them.',
    'zh-CN': '请查看允许范围，并选择范围内的数值。',
    ja: '範囲を確認し、その中の値を選んでください。',
  },
  'error.governance.NOT_A_MEMBER.title': {
    en: 'A validator must be run by an active member organisation.',
    'zh-CN': '验证人须由有效的成员机构运行。',
    ja: 'バリデーターは有効なメンバー組織が動かす必要があります。',
  },
  'error.governance.NOT_A_MEMBER.action': {
    en: 'Admit or reinstate the organisation first.',
    'zh-CN': '请先接纳或恢复该机构。',
    ja: '先にその組織を加入させるか、停止を解いてください。',
  },
  'error.governance.VALIDATOR_NOT_FOUND.title': {
    en: 'No validator has this key.',
    'zh-CN': '没有使用此公钥的验证人。',
    ja: 'この鍵のバリデーターはいません。',
  },
  'error.governance.VALIDATOR_NOT_FOUND.action': {
    en: 'List the validators and check the key; it may have been rotated.',
    'zh-CN': '请列出验证人并核对公钥；公钥可能已轮换。',
    ja: 'バリデーターの一覧を出して鍵を確認してください。鍵が交換された可能性があります。',
  },
  'error.governance.KEY_IN_USE.title': {
    en: 'Another validator has this key.',
    'zh-CN': '此公钥已被另一验证人使用。',
    ja: 'この鍵は別のバリデーターが使っています。',
  },
  'error.governance.KEY_IN_USE.action': {
    en: 'Make a new key for this validator; keys are never shared.',
    'zh-CN': '请为该验证人生成新密钥；密钥不得共用。',
    ja: 'このバリデーター用に新しい鍵を作ってください。鍵は共有できません。',
  },
  'error.governance.VALIDATOR_NOT_SUSPENDED.title': {
    en: 'The validator is not suspended.',
    'zh-CN': '该验证人并未被暂停。',
    ja: 'バリデーターは停止されていません。',
  },
  'error.governance.VALIDATOR_NOT_SUSPENDED.action': {
    en: 'Nothing needs to be done: it takes part.',
    'zh-CN': '无需操作：它正在参与共识。',
    ja: '何もする必要はありません。既に参加しています。',
  },
  'error.governance.TOO_MANY_VALIDATORS.title': {
    en: 'There are 100 validators.',
    'zh-CN': '验证人已达 100 个。',
    ja: 'バリデーターは 100 に達しています。',
  },
  'error.governance.TOO_MANY_VALIDATORS.action': {
    en: 'Remove one before another is admitted.',
    'zh-CN': '请先移除一个，再接纳新的验证人。',
    ja: '一つ外してから、新しいものを加えてください。',
  },
  'error.governance.NO_VALIDATOR_LEFT.title': {
    en: 'No validator would be left.',
    'zh-CN': '将没有任何验证人留下。',
    ja: 'バリデーターが一つも残りません。',
  },
  'error.governance.NO_VALIDATOR_LEFT.action': {
    en: 'Admit another one first.',
    'zh-CN': '请先接纳另一个验证人。',
    ja: '先に別のバリデーターを加えてください。',
  },
  'error.governance.TOTAL_POWER_TOO_HIGH.title': {
    en: 'The powers together would be too high.',
    'zh-CN': '权重总和过大。',
    ja: '重みの合計が大きすぎます。',
  },
  'error.governance.TOTAL_POWER_TOO_HIGH.action': {
    en: 'All powers together may reach 1152921504606846975. Choose smaller ones.',
    'zh-CN': '全部权重之和不得超过 1152921504606846975。请选择较小的权重。',
    ja: '重みの合計は 1152921504606846975 までです。より小さい値を選んでください。',
  },
  'error.governance.CHANGE_TOO_LARGE.title': {
    en: 'More than a third of the power would move in one block.',
    'zh-CN': '一个区块内变动的权重将超过三分之一。',
    ja: '一つのブロックで重みの三分の一を超えて動くことになります。',
  },
  'error.governance.CHANGE_TOO_LARGE.action': {
    en: 'Go in smaller steps, one block after the other: light clients follow by the overlap.',
    'zh-CN': '请分成较小的步骤，逐个区块进行：轻客户端依靠重叠部分来跟随。',
    ja: 'より小さい段階に分け、ブロックを分けて行ってください。軽量クライアントは重なりを頼りに追います。',
  },
  'error.governance.VERSION_UNKNOWN.title': {
    en: 'This is not the next protocol version.',
    'zh-CN': '这不是下一个协议版本。',
    ja: '次のプロトコル版ではありません。',
  },
  'error.governance.VERSION_UNKNOWN.action': {
    en: 'Versions are activated one after the other. Propose the next one.',
    'zh-CN': '协议版本须依次启用。请提出下一个版本。',
    ja: '版は順番に有効になります。次の版を提案してください。',
  },
  'error.governance.HEIGHT_NOT_AHEAD.title': {
    en: 'The version would begin at a block that is past.',
    'zh-CN': '该版本的起始区块已经过去。',
    ja: '版の開始ブロックが既に過ぎています。',
  },
  'error.governance.HEIGHT_NOT_AHEAD.action': {
    en: 'Choose a height far enough ahead for the votes and for every node to upgrade.',
    'zh-CN': '请选择足够靠后的高度，以便完成表决并让所有节点升级。',
    ja: '投票と全ノードの更新に間に合う、十分先の高さを選んでください。',
  },
  'error.governance.TABLE_VERSION_NOT_NEXT.title': {
    en: 'This is not the next version of the rule table.',
    'zh-CN': '这不是该规则表的下一个版本。',
    ja: '規則表の次の版ではありません。',
  },
  'error.governance.TABLE_VERSION_NOT_NEXT.action': {
    en: 'Versions count up from 1. Look up the latest and add one.',
    'zh-CN': '版本从 1 开始递增。请查看最新版本并加一。',
    ja: '版は 1 から順に増えます。最新の版を確認して一つ足してください。',
  },
  'error.governance.TABLE_EFFECTIVE_TOO_EARLY.title': {
    en: 'The version would hold from a day before that of the version before.',
    'zh-CN': '该版本的生效日早于前一版本。',
    ja: '前の版より早い日から効力を持つことになります。',
  },
  'error.governance.TABLE_EFFECTIVE_TOO_EARLY.action': {
    en: 'Choose that day or a later one.',
    'zh-CN': '请选择当日或更晚的日期。',
    ja: 'その日かそれより後の日を選んでください。',
  },
} satisfies TextTable
