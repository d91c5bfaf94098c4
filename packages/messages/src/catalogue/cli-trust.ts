/** `chassis trust …`: showing what a trust file says, and walking a network's validators forward. */
import type { TextTable } from '../text-table.ts'

export const cliTrustMessages = {
  'cli.trust.show.description': {
    en: 'Say in words what a trust file makes its reader believe.',
    'zh-CN': '用文字说明信任文件让读者相信什么。',
    ja: '信頼ファイルが何を信じさせるかを言葉で示します。',
  },
  'cli.trust.show.operator': {
    en: 'Checkpoints are signed by the operator {key}',
    'zh-CN': '检查点由运营方签署：{key}',
    ja: 'チェックポイントは運営者が署名します：{key}',
  },
  'cli.trust.show.always': {
    en: 'at every height.',
    'zh-CN': '适用于所有高度。',
    ja: 'すべての高さで有効です。',
  },
  'cli.trust.show.until': {
    en: 'up to height {height}; beyond it this key is refused.',
    'zh-CN': '仅到高度 {height}；此后该密钥将被拒绝。',
    ja: '高さ {height} まで有効で、それより上ではこの鍵は拒否されます。',
  },
  'cli.trust.show.network': {
    en: 'Network {chainId}: {validators, number} pinned validators; more than {needed} of {total} must have signed.',
    'zh-CN': '网络 {chainId}：固定了 {validators, number} 个验证者；总权重 {total} 中须有超过 {needed} 签署。',
    ja: 'ネットワーク {chainId}：固定されたバリデーター {validators, number} 個。合計 {total} のうち {needed} を超える署名が必要です。',
  },
  'cli.trust.show.nobody': {
    en: 'Nobody is named who could sign for this ledger: its slips cannot be verified.',
    'zh-CN': '未指明谁可为此账本签署：其凭证无法验证。',
    ja: 'この台帳のために署名できる者が示されていません。証明票は検証できません。',
  },
  'cli.trust.show.verified': {
    en: 'Last verified at height {height} of {time}. Run `chassis trust update` before {updateBefore}.',
    'zh-CN': '最近验证至高度 {height}（{time}）。请在 {updateBefore} 之前运行 `chassis trust update`。',
    ja: '最後の検証は高さ {height}（{time}）。{updateBefore} までに `chassis trust update` を実行してください。',
  },
  'cli.trust.show.neverUpdated': {
    en: 'Not updated on this computer yet: how old the file is cannot be told from it.',
    'zh-CN': '尚未在本机更新：无法从文件本身得知其新旧。',
    ja: 'この機械ではまだ更新されていません。ファイルの古さはファイルからは分かりません。',
  },
  'cli.trust.show.frozen': {
    en: 'FROZEN: two contradicting chains were seen. Rely on nothing newer until you know which one is true.',
    'zh-CN': '已冻结：发现两条互相矛盾的链。在弄清哪条为真之前，请勿采信更新的内容。',
    ja: '凍結中：矛盾する二つのチェーンが見つかりました。どちらが正しいか分かるまで新しいものを信用しないでください。',
  },
  'cli.trust.update.description': {
    en: 'Walk from the pinned validators of a network to its newest ones, each step signed by those before.',
    'zh-CN': '从固定的验证者出发，逐步走到网络最新的验证者，每一步都由前一批签署。',
    ja: '固定されたバリデーターから最新のものまで進みます。各段階は前のものが署名しています。',
  },
  'cli.trust.update.trust': {
    en: 'Trust file.',
    'zh-CN': '信任文件。',
    ja: '信頼ファイル。',
  },
  'cli.trust.update.rpc': {
    en: 'CometBFT RPC addresses of different members, separated by commas; all of them are compared.',
    'zh-CN': '不同成员的 CometBFT RPC 地址，以逗号分隔；所有地址都会相互比对。',
    ja: '異なる会員の CometBFT RPC アドレス（コンマ区切り）。すべて比べられます。',
  },
  'cli.trust.update.ledger': {
    en: 'Ledger id, where the file names several networks.',
    'zh-CN': '账本标识，用于文件中有多个网络的情况。',
    ja: '台帳の識別子。ファイルに複数のネットワークがあるときに使います。',
  },
  'cli.trust.update.days': {
    en: 'Trusting period in days: shorter than validators can be punished for what they signed.',
    'zh-CN': '信任期（天）：须短于验证者可因其签名受罚的期限。',
    ja: '信頼期間（日）。バリデーターが署名の責任を問われ得る期間より短くします。',
  },
  'cli.trust.update.height': {
    en: 'The first time: a height at which the pinned validators stood, where they are not found by themselves.',
    'zh-CN': '首次更新时：所固定的验证者曾在任的某个高度，用于无法自动找到的情况。',
    ja: '初回のみ：固定されたバリデーターが在任していた高さ。自動で見つからないときに指定します。',
  },
  'cli.trust.update.noReport': {
    en: 'Do not hand evidence of an attack to the nodes.',
    'zh-CN': '不向节点提交攻击证据。',
    ja: '攻撃の証拠をノードに渡しません。',
  },
  'cli.exit.trustNewest': {
    en: 'the file pins the newest verified validators',
    'zh-CN': '文件已固定最新且经验证的验证者',
    ja: 'ファイルは検証済みの最新のバリデーターを固定している',
  },
  'cli.exit.trustRefused': {
    en: 'the file was not updated: expired, not verified, contradicted, or nobody agreed',
    'zh-CN': '文件未更新：已过期、未通过验证、互相矛盾或无人一致',
    ja: 'ファイルは更新されなかった（期限切れ、検証不可、矛盾、または一致なし）',
  },
  'cli.trust.update.verified': {
    en: 'Verified: {chainId} up to height {height} of {time}.',
    'zh-CN': '已验证：{chainId} 至高度 {height}（{time}）。',
    ja: '検証済み：{chainId} 高さ {height}（{time}）まで。',
  },
  'cli.trust.update.from': {
    en: 'From height {height} of {time}.',
    'zh-CN': '起点为高度 {height}（{time}）。',
    ja: '高さ {height}（{time}）から。',
  },
  'cli.trust.update.firstTime': {
    en: 'For the first time, from the pinned validators: the file was taken to be fresh. From now on its age is known.',
    'zh-CN': '首次更新，从固定的验证者开始：视该文件为新近取得。今后将可得知其新旧。',
    ja: '初回のため固定されたバリデーターから始め、ファイルは新しいものとみなしました。以後は古さが分かります。',
  },
  'cli.trust.update.setChanged': {
    en: 'The validators changed: {before, number} before, {after, number} now. The file pins the new ones.',
    'zh-CN': '验证者已变更：之前 {before, number} 个，现在 {after, number} 个。文件已固定新的验证者。',
    ja: 'バリデーターが変わりました：{before, number} 個から {after, number} 個へ。ファイルは新しいものを固定しました。',
  },
  'cli.trust.update.setSame': {
    en: 'The validators are the same: {after, number}.',
    'zh-CN': '验证者未变：{after, number} 个。',
    ja: 'バリデーターは同じです：{after, number} 個。',
  },
  'cli.trust.update.kept': {
    en: 'Slips signed by the earlier validators verify with the file as it was: {file}',
    'zh-CN': '由先前验证者签署的凭证可用原文件验证：{file}',
    ja: '以前のバリデーターが署名した証明票は元のファイルで検証できます：{file}',
  },
  'cli.trust.update.alone': {
    en: 'No second node was asked: give more addresses, so that a lie of this one would be noticed.',
    'zh-CN': '未询问第二个节点：请提供更多地址，以便发现该节点的谎言。',
    ja: '二つ目のノードには尋ねていません。アドレスを増やすと、このノードの嘘に気付けます。',
  },
  'cli.trust.update.frozen': {
    en: 'Not updated: two contradicting chains of {chainId} were seen before. Ask its members which one is true, get a new trust file from them, and remove the file with the ending .light.',
    'zh-CN':
      '未更新：此前已发现 {chainId} 的两条互相矛盾的链。请向其成员确认哪条为真，取得新的信任文件，并删除以 .light 结尾的文件。',
    ja: '更新していません。以前 {chainId} の矛盾する二つのチェーンが見つかりました。どちらが正しいか会員に確かめ、新しい信頼ファイルを受け取り、末尾が .light のファイルを削除してください。',
  },
  'cli.trust.update.conflict': {
    en: 'CONFLICT: two chains of {chainId}, each signed by enough validators. Nothing was updated.',
    'zh-CN': '冲突：{chainId} 出现两条链，均由足够多的验证者签署。未作任何更新。',
    ja: '矛盾：{chainId} に、それぞれ十分なバリデーターが署名した二つのチェーンがあります。何も更新していません。',
  },
  'cli.trust.update.evidence': {
    en: 'Evidence: {file}',
    'zh-CN': '证据：{file}',
    ja: '証拠：{file}',
  },
  'cli.trust.update.told': {
    en: 'Evidence handed to {name}.',
    'zh-CN': '已将证据提交给 {name}。',
    ja: '証拠を {name} に渡しました。',
  },
  'cli.trust.update.notTold': {
    en: '{name} did not take the evidence: {reason}',
    'zh-CN': '{name} 未接受证据：{reason}',
    ja: '{name} は証拠を受け取りませんでした：{reason}',
  },
  'cli.trust.update.rejected': {
    en: 'Not updated: what was shown of {chainId} does not follow from what the file trusts.',
    'zh-CN': '未更新：所示的 {chainId} 内容无法由文件所信任的内容推出。',
    ja: '更新していません。示された {chainId} の内容は、ファイルが信頼するものから導けません。',
  },
  'cli.trust.update.setNotFound': {
    en: 'Not updated: no block of {chainId} was found that the pinned validators signed. Get a newer trust file by a way you trust, or say with --height where they stood.',
    'zh-CN':
      '未更新：未找到由固定验证者签署的 {chainId} 区块。请通过可信渠道取得更新的信任文件，或用 --height 指明其在任的高度。',
    ja: '更新していません。固定されたバリデーターが署名した {chainId} のブロックが見つかりません。信頼できる経路で新しい信頼ファイルを入手するか、--height で在任していた高さを示してください。',
  },
  'cli.trust.update.behind': {
    en: 'Not updated: {chainId} was verified to height {known}, and a node is only at {latest}. Try later, or other nodes.',
    'zh-CN': '未更新：{chainId} 已验证至高度 {known}，而某个节点仅到 {latest}。请稍后再试或换用其他节点。',
    ja: '更新していません。{chainId} は高さ {known} まで検証済みですが、あるノードは {latest} までです。後で、または別のノードで試してください。',
  },
  'cli.trust.update.nobodyAgrees': {
    en: 'Not updated: of the other nodes of {chainId}, none showed the same block at height {height}.',
    'zh-CN': '未更新：{chainId} 的其他节点中，没有一个在高度 {height} 显示相同区块。',
    ja: '更新していません。{chainId} の他のノードのうち、高さ {height} で同じブロックを示したものがありません。',
  },
  'cli.trust.update.noSource': {
    en: 'Not updated: no node answered for {chainId}.',
    'zh-CN': '未更新：没有节点为 {chainId} 作出应答。',
    ja: '更新していません。{chainId} について答えたノードがありません。',
  },
  'cli.trust.source.walked': {
    en: 'was followed (at height {latest})',
    'zh-CN': '已跟随（当前高度 {latest}）',
    ja: 'をたどりました（高さ {latest}）',
  },
  'cli.trust.source.agrees': {
    en: 'agrees (at height {latest})',
    'zh-CN': '一致（当前高度 {latest}）',
    ja: '一致（高さ {latest}）',
  },
  'cli.trust.source.unreachable': {
    en: 'did not answer',
    'zh-CN': '未应答',
    ja: '応答なし',
  },
  'cli.trust.source.otherChain': {
    en: 'is a node of another chain',
    'zh-CN': '属于另一条链的节点',
    ja: '別のチェーンのノード',
  },
  'cli.trust.source.noBlock': {
    en: 'does not have the block',
    'zh-CN': '没有该区块',
    ja: 'そのブロックを持っていません',
  },
  'cli.trust.source.wrong': {
    en: 'shows a block that it cannot justify',
    'zh-CN': '所示区块无法自证',
    ja: '正当性を示せないブロックを示しました',
  },
  'cli.trust.source.conflict': {
    en: 'shows another chain that is signed as well',
    'zh-CN': '显示了另一条同样经过签署的链',
    ja: '同じく署名された別のチェーンを示しました',
  },
  'platform.INPUT_NO_RPC_ADDRESS.title': {
    en: 'This is not the address of an RPC: {address}',
    'zh-CN': '这不是 RPC 地址：{address}',
    ja: 'RPC のアドレスではありません：{address}',
  },
  'platform.INPUT_NO_RPC_ADDRESS.action': {
    en: 'Give it as http://host:port or https://host.',
    'zh-CN': '请按 http://主机:端口 或 https://主机 的形式填写。',
    ja: 'http://ホスト:ポート または https://ホスト の形で指定してください。',
  },
  'platform.RPC_ANSWER_UNREADABLE.title': {
    en: 'The node at {address} answers something that is no answer to `{method}`.',
    'zh-CN': '节点 {address} 对 `{method}` 的应答无法识别。',
    ja: 'ノード {address} の `{method}` への応答を読み取れません。',
  },
  'platform.RPC_ANSWER_UNREADABLE.action': {
    en: 'Check that the address is that of a CometBFT RPC of version 0.38, or ask another node.',
    'zh-CN': '请确认该地址是 0.38 版 CometBFT 的 RPC，或改问其他节点。',
    ja: 'アドレスが CometBFT 0.38 の RPC であるか確かめるか、別のノードに尋ねてください。',
  },
  'platform.LIGHT_STORE_UNREADABLE.title': {
    en: 'What was remembered of earlier updates cannot be read: {file}',
    'zh-CN': '无法读取先前更新所记住的内容：{file}',
    ja: '以前の更新の記録を読めません：{file}',
  },
  'platform.LIGHT_STORE_UNREADABLE.action': {
    en: 'Restore it from your backup. Without it the age of the trust file is unknown: remove it only together with getting a fresh trust file.',
    'zh-CN': '请从备份恢复。没有它就无法得知信任文件的新旧：只有在取得新的信任文件时才可删除。',
    ja: 'バックアップから戻してください。これがないと信頼ファイルの古さが分かりません。新しい信頼ファイルを入手するときにだけ削除してください。',
  },
  'platform.TRUST_FILE_NO_NETWORK.title': {
    en: 'The trust file {file} pins no validators of this network.',
    'zh-CN': '信任文件 {file} 未固定该网络的验证者。',
    ja: '信頼ファイル {file} はこのネットワークのバリデーターを固定していません。',
  },
  'platform.TRUST_FILE_NO_NETWORK.action': {
    en: 'Networks in it: {networks}. Get the trust file of the network from one of its members, or choose one with --ledger.',
    'zh-CN': '其中的网络：{networks}。请向该网络的成员索取信任文件，或用 --ledger 选择。',
    ja: '含まれるネットワーク：{networks}。会員からそのネットワークの信頼ファイルを入手するか、--ledger で選んでください。',
  },
} satisfies TextTable
