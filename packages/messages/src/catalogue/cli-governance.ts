/** `chassis governance`. */
import type { TextTable } from '../text-table.ts'

export const cliGovernanceMessages = {
  'cli.governance.description': {
    en: 'Validators, protocol versions, parameters and rule tables: who votes, and on what.',
    'zh-CN': '验证人、协议版本、参数与规则表：谁来表决，表决什么。',
    ja: 'バリデーター、プロトコル版、パラメーター、規則表。誰が何に投票するか。',
  },
  'cli.governance.dir': {
    en: 'Folder of a solo ledger or of a network.',
    'zh-CN': '单机账本或网络的文件夹。',
    ja: '単独の台帳またはネットワークのフォルダー。',
  },
  'cli.governance.rpc': {
    en: 'RPC address of one node, instead of a folder.',
    'zh-CN': '某个节点的 RPC 地址（代替文件夹）。',
    ja: 'フォルダーの代わりに、一つのノードの RPC アドレス。',
  },
  'cli.governance.as': {
    en: 'Member that acts: the name of its key file.',
    'zh-CN': '执行操作的成员：其密钥文件名。',
    ja: '操作するメンバー（鍵ファイルの名前）。',
  },
  'cli.governance.members': {
    en: 'Folder whose members/NAME.key files hold the keys; that of the ledger by default.',
    'zh-CN': '存放 members/NAME.key 密钥文件的文件夹；默认为账本的文件夹。',
    ja: 'members/NAME.key に鍵を置くフォルダー。既定では台帳のフォルダー。',
  },
  'cli.governance.proposal': {
    en: 'Id of a proposal.',
    'zh-CN': '提案编号。',
    ja: '提案の ID。',
  },
  'cli.governance.show.description': {
    en: 'Show who validates and votes, which protocol version runs and what is set.',
    'zh-CN': '显示谁在验证和表决、运行哪个协议版本以及各项设置。',
    ja: '誰が検証し投票するか、どのプロトコル版が動くか、何が設定されているかを表示します。',
  },
  'cli.governance.version': {
    en: 'Protocol version {version} at height {height, number}; this program has versions up to {program}.',
    'zh-CN': '高度 {height, number} 处的协议版本为 {version}；本程序支持到版本 {program}。',
    ja: '高さ {height, number} のプロトコル版は {version}。このプログラムは版 {program} まで扱えます。',
  },
  'cli.governance.planned': {
    en: 'version {version} is to run from block {height} on',
    'zh-CN': '版本 {version} 将从区块 {height} 起运行',
    ja: '版 {version} がブロック {height} から動く予定',
  },
  'cli.governance.validators': {
    en: '{count, plural, =0 {No validators: the ledger has one operator.} one {1 validator (key, power, member)} other {{count, number} validators (key, power, member)}}',
    'zh-CN':
      '{count, plural, =0 {没有验证人：账本由一个运营方维护。} other {{count, number} 个验证人（公钥、权重、成员）}}',
    ja: '{count, plural, =0 {バリデーターなし：台帳は一つの運営者が動かしています。} other {バリデーター {count, number} 台（鍵、重み、メンバー）}}',
  },
  'cli.governance.suspended': {
    en: 'suspended since {since}',
    'zh-CN': '自 {since} 起暂停',
    ja: '{since} から停止中',
  },
  'cli.governance.voters': {
    en: '{count, plural, one {1 organisation has a vote} other {{count, number} organisations have a vote each}}; {needed, number} must approve',
    'zh-CN': '{count, number} 个机构各有一票；须有 {needed, number} 票赞成',
    ja: '{count, number} 組織が一票ずつ持ち、{needed, number} 票の賛成が必要',
  },
  'cli.governance.parameters': {
    en: 'Parameters',
    'zh-CN': '参数',
    ja: 'パラメーター',
  },
  'cli.governance.byDefault': {
    en: 'not set by vote',
    'zh-CN': '未经表决设置',
    ja: '投票による設定なし',
  },
  'cli.governance.tables': {
    en: 'Rule tables',
    'zh-CN': '规则表',
    ja: '規則表',
  },
  'cli.governance.table': {
    en: 'version {version, number}, from {from}',
    'zh-CN': '版本 {version, number}，自 {from} 起',
    ja: '版 {version, number}、{from} から',
  },
  'cli.governance.open': {
    en: '{count, plural, =0 {No proposal is open.} one {1 proposal is open; `chassis governance list` shows it.} other {{count, number} proposals are open; `chassis governance list` shows them.}}',
    'zh-CN':
      '{count, plural, =0 {没有未结束的提案。} other {有 {count, number} 项未结束的提案；`chassis governance list` 可查看。}}',
    ja: '{count, plural, =0 {未決の提案はありません。} other {未決の提案が {count, number} 件あります。`chassis governance list` で見られます。}}',
  },
  'cli.governance.list.description': {
    en: 'List proposals with their votes: the open ones, all, or one.',
    'zh-CN': '列出提案及其表决：未结束的、全部或其中一项。',
    ja: '提案と投票を一覧します（未決のもの、すべて、または一件）。',
  },
  'cli.governance.list.all': {
    en: 'Show decided and expired proposals as well.',
    'zh-CN': '同时显示已决定和已到期的提案。',
    ja: '決まった提案と期限切れの提案も表示します。',
  },
  'cli.governance.list.none': {
    en: 'No proposal is open.',
    'zh-CN': '没有未结束的提案。',
    ja: '未決の提案はありません。',
  },
  'cli.governance.status.open': {
    en: 'open',
    'zh-CN': '未结束',
    ja: '未決',
  },
  'cli.governance.status.accepted': {
    en: 'accepted',
    'zh-CN': '已通过',
    ja: '可決',
  },
  'cli.governance.status.rejected': {
    en: 'rejected',
    'zh-CN': '已否决',
    ja: '否決',
  },
  'cli.governance.status.expired': {
    en: 'expired',
    'zh-CN': '已到期',
    ja: '期限切れ',
  },
  'cli.governance.votes': {
    en: '{approvals, number} for, {rejections, number} against',
    'zh-CN': '{approvals, number} 票赞成，{rejections, number} 票反对',
    ja: '賛成 {approvals, number}、反対 {rejections, number}',
  },
  'cli.governance.proposedBy': {
    en: 'proposed by {name}; deadline {deadline}',
    'zh-CN': '由 {name} 提出；截止 {deadline}',
    ja: '提案者 {name}、期限 {deadline}',
  },
  'cli.governance.propose.description': {
    en: 'Propose an action and vote for it; where that suffices, it is carried out at once.',
    'zh-CN': '提出一项行动并投赞成票；若票数已足，立即执行。',
    ja: '操作を提案して賛成票を投じます。それで足りれば直ちに実行されます。',
  },
  'cli.governance.propose.action': {
    en: 'What is to be done, in one of the forms below.',
    'zh-CN': '要做的事，采用下列形式之一。',
    ja: '行うこと（下の形のいずれか）。',
  },
  'cli.governance.propose.forms': {
    en: 'Actions:',
    'zh-CN': '行动：',
    ja: '操作：',
  },
  'cli.governance.vote.description': {
    en: 'Vote on a proposal, once and finally; the vote that decides carries it out.',
    'zh-CN': '对提案表决，一次为准；决定性的一票会执行提案。',
    ja: '提案に一度だけ投票します。決め手となる票が提案を実行します。',
  },
  'cli.governance.vote.vote': {
    en: 'Whether it shall be done.',
    'zh-CN': '是否执行。',
    ja: '行うかどうか。',
  },
  'platform.INPUT_GOVERNANCE_ACTION.title': {
    en: '"{given}" is no action that can be proposed.',
    'zh-CN': '“{given}”不是可以提出的行动。',
    ja: '「{given}」は提案できる操作ではありません。',
  },
  'platform.INPUT_GOVERNANCE_ACTION.action': {
    en: 'Use one of these forms: {forms}',
    'zh-CN': '请使用下列形式之一：{forms}',
    ja: '次の形のいずれかを使ってください：{forms}',
  },
  'platform.INPUT_MEMBER_UNKNOWN.title': {
    en: 'No member of this ledger is called {name}.',
    'zh-CN': '此账本没有名为 {name} 的成员。',
    ja: 'この台帳に {name} というメンバーはいません。',
  },
  'platform.INPUT_MEMBER_UNKNOWN.action': {
    en: 'Give its account id, its legal name, or the name of its key file.',
    'zh-CN': '请给出其账户编号、法定名称或密钥文件名。',
    ja: 'アカウント ID、正式名称、または鍵ファイルの名前を書いてください。',
  },
  'platform.INPUT_KEY_OF_NOBODY.title': {
    en: 'The key of {name} acts for no member of this ledger.',
    'zh-CN': '{name} 的密钥不能代表此账本的任何成员。',
    ja: '{name} の鍵は、この台帳のどのメンバーとしても使えません。',
  },
  'platform.INPUT_KEY_OF_NOBODY.action': {
    en: 'Check the folder of the keys; an account that needs several keys cannot act from this command.',
    'zh-CN': '请检查密钥文件夹；需要多把密钥的账户不能用此命令操作。',
    ja: '鍵のフォルダーを確認してください。複数の鍵が要るアカウントはこのコマンドでは操作できません。',
  },
  'platform.GOVERNANCE_VERSION_NOT_HERE.title': {
    en: 'This program does not have protocol version {version}; its newest is {newest}.',
    'zh-CN': '本程序没有协议版本 {version}；最新为 {newest}。',
    ja: 'このプログラムにはプロトコル版 {version} がありません（最新は {newest}）。',
  },
  'platform.GOVERNANCE_VERSION_NOT_HERE.action': {
    en: 'Install the release that has it on your nodes first: they would halt at the height. Then vote with that release.',
    'zh-CN': '请先在各节点安装包含该版本的发行版，否则节点会在该高度停止；然后用该发行版表决。',
    ja: '先に、その版を含むリリースをノードに導入してください。導入しないとその高さで停止します。投票はそのリリースで行ってください。',
  },
} satisfies TextTable
