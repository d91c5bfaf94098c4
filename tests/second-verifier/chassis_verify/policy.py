"""Policies (docs/spec/transaction.md sections 5 and 6): their form, and who satisfies one."""

from . import ed25519, es256
from .records import KEY_KIND

UNUSED_SIGNATURE, UNKNOWN_ACCOUNT, NOT_SATISFIED = 2007, 2008, 2010
UNREACHABLE, NOT_SORTED, BAD_KEY, CYCLE = 10002, 10003, 10004, 10005
MAX_DEPTH, MAX_LOOKED_AT = 4, 256


def key_order(key):
    return KEY_KIND.words.index(key['kind']), key['publicKey']


def is_key_form(key):
    passkey = [name in key for name in ('rpIdHash', 'origins')]
    if passkey != [key['kind'] == 'webauthn'] * 2:
        return False
    if key['kind'] == 'ed25519':
        return ed25519.is_key(key['publicKey'])
    return es256.coordinates(key['publicKey']) is not None


def form_code(policy, own):
    """0, or the refusal of a policy of the account `own`."""
    keys, accounts = policy['keys'], policy['accounts']
    if not 0 < policy['threshold'] <= sum(item['weight'] for item in (*keys, *accounts)):
        return UNREACHABLE
    for index, key in enumerate(keys):
        if index > 0 and key_order(key) <= key_order(keys[index - 1]):
            return NOT_SORTED
        if key['weight'] == 0 or not is_key_form(key):
            return BAD_KEY
    for index, item in enumerate(accounts):
        if index > 0 and item['account'] <= accounts[index - 1]['account']:
            return NOT_SORTED
        if item['weight'] == 0:
            return UNREACHABLE
        if item['account'] == own:
            return CYCLE
    return CYCLE if policy.get('recovery', {}).get('account') == own else 0


class Evaluation:
    """One transaction's signers against the policies of the accounts it names."""

    def __init__(self, policies, signers):
        """`policies`: {account: policy}; `signers`: {(kind, key): None or (rpIdHash, origin)} of valid entries."""
        self.policies, self.signers = policies, signers
        self.used, self.looked_at = set(), 0

    def counts(self, key, methods):
        entry = key['kind'], key['publicKey']
        if entry not in self.signers:
            return False
        self.used.add(entry)
        if 'methods' in key and not methods <= set(key['methods']):
            return False
        if key['kind'] != 'webauthn':
            return True
        rp_id_hash, origin = self.signers[entry]
        return key['rpIdHash'] == rp_id_hash and origin in key['origins']

    def satisfied(self, account, methods, depth=0):
        if depth >= MAX_DEPTH or account not in self.policies or self.looked_at >= MAX_LOOKED_AT:
            return False
        self.looked_at += 1
        policy = self.policies[account]
        weight = sum(key['weight'] for key in policy['keys'] if self.counts(key, methods))
        for nested in policy['accounts']:
            if weight >= policy['threshold'] and len(self.used) == len(self.signers):
                break
            if self.satisfied(nested['account'], methods, depth + 1):
                weight += nested['weight']
        return weight >= policy['threshold']


def admission_code(policies, signers, sender, calls):
    """0, or the refusal of checks 6, 8 and 9 of section 7. `calls` are (account, method number) in order."""
    accounts = list(dict.fromkeys([sender, *(account for account, _ in calls)]))
    if any(account not in policies for account in accounts):
        return UNKNOWN_ACCOUNT
    evaluation = Evaluation(policies, signers)
    for account in accounts:
        methods = {method for caller, method in calls if account in (sender, caller)}
        if not evaluation.satisfied(account, methods):
            return NOT_SATISFIED
    return UNUSED_SIGNATURE if len(evaluation.used) < len(signers) else 0
