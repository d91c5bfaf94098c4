"""JSON (RFC 8259) without what readers disagree on: repeated member names, lone surrogates, byte order marks."""

import math
import re

from .cbor import utf8
from .refusal import Refusal

NUMBER = re.compile(r'-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?', re.ASCII)
SPACE = re.compile(r'[ \t\n\r]*')
PLAIN = re.compile(r'[^"\\\x00-\x1f]*')
HEX4 = re.compile(r'[0-9a-fA-F]{4}', re.ASCII)
ESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}
WORDS = {'true': True, 'false': False, 'null': None}


class _Parser:
    def __init__(self, text, max_level):
        self.text = text
        self.at = 0
        self.max_level = max_level

    def fail(self):
        raise Refusal('INVALID_TEXT')

    def space(self):
        self.at = SPACE.match(self.text, self.at).end()

    def peek(self):
        return self.text[self.at : self.at + 1]

    def eat(self, char):
        if self.peek() != char:
            self.fail()
        self.at += 1

    def value(self, level):
        if level > self.max_level:
            self.fail()
        self.space()
        char = self.peek()
        if char == '{':
            return self.object(level)
        if char == '[':
            return self.array(level)
        if char == '"':
            return self.string()
        for word, value in WORDS.items():
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        return self.number()

    def number(self):
        match = NUMBER.match(self.text, self.at)
        if not match:
            self.fail()
        self.at = match.end()
        if match.group(1) is None and match.group(2) is None:
            return int(match.group())
        number = float(match.group())
        # One beyond a double stays the text it is: no JSON can hold what it would become.
        return number if math.isfinite(number) else match.group()

    def array(self, level):
        self.at += 1
        items = []
        self.space()
        if self.peek() == ']':
            self.at += 1
            return items
        while True:
            items.append(self.value(level + 1))
            self.space()
            if self.peek() == ']':
                self.at += 1
                return items
            self.eat(',')

    def object(self, level):
        self.at += 1
        members = {}
        self.space()
        if self.peek() == '}':
            self.at += 1
            return members
        while True:
            self.space()
            if self.peek() != '"':
                self.fail()
            name = self.string()
            if name in members:
                self.fail()
            self.space()
            self.eat(':')
            members[name] = self.value(level + 1)
            self.space()
            if self.peek() == '}':
                self.at += 1
                return members
            self.eat(',')

    def string(self):
        self.at += 1
        units = []
        while True:
            match = PLAIN.match(self.text, self.at)
            units.append(match.group())
            self.at = match.end()
            char = self.peek()
            self.at += 1
            if char == '"':
                break
            if char != '\\':
                self.fail()
            units.append(self.escape())
        try:
            # An escaped pair of surrogates is one character; one alone cannot be written as UTF-16.
            return ''.join(units).encode('utf-16-le', 'surrogatepass').decode('utf-16-le')
        except UnicodeDecodeError:
            self.fail()

    def escape(self):
        char = self.peek()
        self.at += 1
        if char != 'u':
            return ESCAPES[char] if char in ESCAPES else self.fail()
        match = HEX4.match(self.text, self.at)
        if not match:
            self.fail()
        self.at = match.end()
        return chr(int(match.group(), 16))


def parse(data, max_level):
    """The value of one JSON text in UTF-8; the outermost value is level 0."""
    text = utf8(data)
    parser = _Parser(text, max_level)
    value = parser.value(0)
    parser.space()
    if parser.at != len(text):
        parser.fail()
    return value
